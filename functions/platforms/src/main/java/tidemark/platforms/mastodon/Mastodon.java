package tidemark.platforms.mastodon;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/**
 * Mastodon and software with its API: Pleroma, Akkoma, Pixelfed, GoToSocial. Requests for an account go to its home host.
 * https://docs.joinmastodon.org, 2026-09.
 */
public final class Mastodon implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new MastodonAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new MastodonApi(), new MastodonPage());
    }
}
