package tidemark.platforms;

import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.Credentials;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.TimeScale;
import tidemark.platforms.policy.Mode;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** The requests to the real platforms without any key, and without the operator having turned anything on. */
class KeylessTest {

    private static final HttpPlatformClient LIVE = new HttpPlatformClient(Platforms.builtIn(), Mode.LIVE,
            TimeScale.REAL,
            Credentials.NONE, (request, deadline) -> {
                throw new AssertionError("nothing is asked");
            }, InstantSource.system());

    @ParameterizedTest
    @CsvSource({"bluesky, nasa.gov, api", "mastodon, a@b.example, api", "pleroma, a@b.example, api",
            "pixelfed, a@b.example, api", "misskey, a@b.example, api", "peertube, a@b.example, api",
            "lemmy, !a@b.example, api", "github, nasa, anonymous", "telegram, nasa, page"})
    void asksThoseThatAnswerEverybody(String platform, String handle, String method) {
        assertEquals(method, assertInstanceOf(Route.Open.class, route(platform, handle)).policy().method());
    }

    @ParameterizedTest
    @CsvSource({"youtube, @nasa", "x, nasa", "facebook, nasa", "instagram, nasa", "threads, nasa",
            "linkedin, company/nasa", "tiktok, nasa", "truthsocial, nasa", "reddit, r/nasa", "flickr, nasa",
            "twitch, nasa", "pinterest, nasa", "tumblr, nasa", "substack, nasa"})
    void saysOfTheOthersWhatIsMissing(String platform, String handle) {
        Route.Closed closed = assertInstanceOf(Route.Closed.class, route(platform, handle));
        assertEquals(Outcome.NEEDS_CREDENTIAL, closed.outcome());
        assertFalse(closed.detail().isBlank());
    }

    @Test
    void everyPlatformIsOneOrTheOther() {
        assertEquals(23, Platforms.builtIn().all().size());
    }

    private static Route route(String platform, String handle) {
        return LIVE.route(Account.added(new AccountId(0, 1), new Address(new Platform(platform), handle), "-",
                Instant.EPOCH));
    }
}
