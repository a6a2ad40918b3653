package tidemark.simulator;

import java.util.List;

import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.bluesky.Bluesky;
import tidemark.simulator.platform.github.GitHub;
import tidemark.simulator.platform.mastodon.Mastodon;
import tidemark.simulator.platform.telegram.Telegram;
import tidemark.simulator.platform.x.X;

/** The platforms that are simulated. The first that speaks for a host answers; Mastodon, which takes any, comes last. */
final class PlatformList {

    private PlatformList() {}

    static List<Platform> all(Credentials credentials) {
        return List.of(new Bluesky(), new GitHub(credentials), new Telegram(credentials), new X(credentials),
                new Mastodon());
    }
}
