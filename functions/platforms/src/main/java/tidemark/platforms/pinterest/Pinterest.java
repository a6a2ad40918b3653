package tidemark.platforms.pinterest;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Pinterest. Its API gives an account only its own numbers. https://developers.pinterest.com/docs/api/v5, 2026-09. */
public final class Pinterest implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new PinterestAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new PinterestApi(), new PinterestResource(), new PinterestPage());
    }
}
