package tidemark.platforms.x;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** X: asked by its API v2 alone, which costs money; its terms forbid reading pages, so the other readers serve saved answers only. */
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
