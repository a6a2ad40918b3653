package tidemark.platforms.instagram;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Instagram: requested by business_discovery only; the terms forbid scraping web pages, so the other readers are for saved answers only. */
public final class Instagram implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new InstagramAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new InstagramApi(), new InstagramWeb(), new InstagramPage());
    }
}
