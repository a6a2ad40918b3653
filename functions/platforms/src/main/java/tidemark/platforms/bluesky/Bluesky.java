package tidemark.platforms.bluesky;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Bluesky: requests go to its public AppView, which needs no credential. https://docs.bsky.app, read 2026-09. */
public final class Bluesky implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new BlueskyAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new BlueskyApi(), new BlueskyPage());
    }
}
