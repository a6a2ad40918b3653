package tidemark.platforms.linkedin;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** LinkedIn: organizations by its API, or, if the operator has LinkedIn's permission, by their public pages. People are never collected. */
public final class Linkedin implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new LinkedinAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new LinkedinApi(), new LinkedinVoyager(), new LinkedinPage());
    }
}
