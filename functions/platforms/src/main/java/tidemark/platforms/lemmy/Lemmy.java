package tidemark.platforms.lemmy;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Lemmy. Requests for a community or user go to its home host. https://join-lemmy.org/api, 2026-09. */
public final class Lemmy implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new LemmyAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new LemmyApi(), new LemmyPage());
    }
}
