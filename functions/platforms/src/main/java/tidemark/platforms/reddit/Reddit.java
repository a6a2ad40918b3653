package tidemark.platforms.reddit;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Reddit: subreddits and users by its OAuth API. https://www.reddit.com/dev/api, read 2026-09. */
public final class Reddit implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new RedditAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new RedditApi(), new RedditListing(), new RedditSearch(), new RedditGraph(), new RedditPage());
    }
}
