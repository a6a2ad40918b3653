package tidemark.platforms.facebook;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Facebook: Pages are asked by the Graph API alone; the terms forbid reading pages, so the other reader serves saved answers only. */
public final class Facebook implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new FacebookAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new FacebookApi(), new FacebookPage());
    }
}
