package tidemark.platforms.truthsocial;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Truth Social, which answers as Mastodon does. It documents no API; the real platform is used only if the operator turns it on. */
public final class Truthsocial implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new TruthsocialAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new TruthsocialApi(), new TruthsocialPage());
    }
}
