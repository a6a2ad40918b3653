package tidemark.platforms.threads;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Threads: requested by profile_lookup only; the terms forbid scraping web pages, so the other reader is for saved answers only. */
public final class Threads implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new ThreadsAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new ThreadsApi(), new ThreadsPage());
    }
}
