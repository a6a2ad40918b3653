package tidemark.platforms.tumblr;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Tumblr. Its API gives the followers of a blog to its owner only. https://www.tumblr.com/docs/en/api/v2, 2026-09. */
public final class Tumblr implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new TumblrAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new TumblrFollowers(), new TumblrInfo(), new TumblrRead(), new TumblrPage());
    }
}
