package tidemark.platforms.misskey;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/**
 * Misskey and software with its API: Sharkey, Firefish, Calckey, Iceshrimp. Requests for an account go to its home host.
 * https://misskey-hub.net/en/docs/for-developers/api, 2026-09.
 */
public final class Misskey implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new MisskeyAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new MisskeyApi(), new MisskeyPage());
    }
}
