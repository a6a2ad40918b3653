package tidemark.platforms.twitch;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Twitch: channels by Helix. https://dev.twitch.tv/docs/api/reference, read 2026-09. */
public final class Twitch implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new TwitchAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new TwitchApi(), new TwitchFollows(), new TwitchGraph(), new TwitchKraken(), new TwitchPage());
    }
}
