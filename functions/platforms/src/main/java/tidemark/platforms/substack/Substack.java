package tidemark.platforms.substack;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Substack. Its public profiles are undocumented; the real platform is used only if the operator turns it on. */
public final class Substack implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new SubstackAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new SubstackApi(), new SubstackPage());
    }
}
