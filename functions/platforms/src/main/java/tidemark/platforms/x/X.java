package tidemark.platforms.x;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** X: requested by its API v2 only, which costs money; its terms forbid scraping web pages, so the other readers are for saved answers only. */
public final class X implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new XAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new XApi(), new XLegacyApi(), new XGraph(), new XPage());
    }
}
