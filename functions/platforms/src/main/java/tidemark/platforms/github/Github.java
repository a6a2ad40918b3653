package tidemark.platforms.github;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** GitHub: users and organizations by its REST API, with a token or, slowly, without. https://docs.github.com/rest/users, read 2026-09. */
public final class Github implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new GithubAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new GithubApi(), new GithubGraph(), new GithubPage());
    }
}
