package tidemark.platforms.instagram;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Instagram: asked by business_discovery alone; the terms forbid reading pages, so the other readers serve saved answers only. */
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
