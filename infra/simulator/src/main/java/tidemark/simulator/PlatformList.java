package tidemark.simulator;

import java.time.InstantSource;
import java.util.List;

import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.bluesky.Bluesky;
import tidemark.simulator.platform.fediverse.Instance;
import tidemark.simulator.platform.flickr.Flickr;
import tidemark.simulator.platform.github.GitHub;
import tidemark.simulator.platform.lemmy.Lemmy;
import tidemark.simulator.platform.linkedin.LinkedIn;
import tidemark.simulator.platform.mastodon.Mastodon;
import tidemark.simulator.platform.mastodon.Pixelfed;
import tidemark.simulator.platform.mastodon.Pleroma;
import tidemark.simulator.platform.mastodon.TruthSocial;
import tidemark.simulator.platform.meta.Facebook;
import tidemark.simulator.platform.meta.Instagram;
import tidemark.simulator.platform.meta.Threads;
import tidemark.simulator.platform.misskey.Misskey;
import tidemark.simulator.platform.peertube.PeerTube;
import tidemark.simulator.platform.pinterest.Pinterest;
import tidemark.simulator.platform.reddit.Reddit;
import tidemark.simulator.platform.substack.Substack;
import tidemark.simulator.platform.telegram.Telegram;
import tidemark.simulator.platform.tiktok.TikTok;
import tidemark.simulator.platform.tumblr.Tumblr;
import tidemark.simulator.platform.twitch.Twitch;
import tidemark.simulator.platform.x.X;
import tidemark.simulator.platform.youtube.YouTube;

/** The simulated platforms. The first one that claims a request answers it; those that accept any host come last. */
final class PlatformList {

    private PlatformList() {}

    static List<Platform> all(Credentials credentials, InstantSource clock) {
        return List.of(new Bluesky(), new GitHub(credentials), new Telegram(credentials), new X(credentials),
                new YouTube(credentials), new TikTok(credentials), new Flickr(credentials),
                new Instagram(credentials), new Facebook(credentials), new Threads(credentials),
                new LinkedIn(credentials), new TruthSocial(credentials), new Reddit(credentials, clock),
                new Twitch(credentials), new Pinterest(credentials, clock), new Tumblr(credentials, clock),
                new Substack(), new Instance(new Pleroma(), credentials), new Instance(new Pixelfed(), credentials),
                new Instance(new Misskey(), credentials), new Instance(new PeerTube(), credentials),
                new Instance(new Lemmy(), credentials), new Instance(new Mastodon(), credentials));
    }
}
