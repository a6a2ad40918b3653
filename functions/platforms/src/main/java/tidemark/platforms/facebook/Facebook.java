package tidemark.platforms.facebook;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Facebook: Pages are fetched by the Graph API only; the terms forbid scraping web pages, so the other reader is for saved answers only. */
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
