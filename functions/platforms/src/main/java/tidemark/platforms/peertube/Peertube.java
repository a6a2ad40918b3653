package tidemark.platforms.peertube;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** PeerTube. Requests for an account or channel go to its home host. https://docs.joinpeertube.org/api-rest-reference.html, 2026-09. */
public final class Peertube implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new PeertubeAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new PeertubeApi());
    }
}
