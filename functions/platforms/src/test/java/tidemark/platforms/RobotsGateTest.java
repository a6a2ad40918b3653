package tidemark.platforms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.Credentials;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.policy.Mode;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pages are read only where robots.txt allows it; the request for it takes the place of the page's, so that the interval is kept. */
class RobotsGateTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String FILE = "https://t.me/robots.txt";
    private static final String PAGE = "https://t.me/museum";
    private static final String CARD = "<title>Telegram: Contact @museum</title>";

    private final List<String> sent = new ArrayList<>();
    private final Deque<OutboundHttp.Delivery> answers = new ArrayDeque<>();
    private final Account account = Account.added(new AccountId(0, 1), new Address(new Platform("telegram"), "museum"),
            "Org", NOW);
    private Instant now = NOW;
    private final HttpPlatformClient platformClient = new HttpPlatformClient(Platforms.builtIn(), Mode.LIVE,
            TimeScale.REAL,
            Credentials.NONE, (request, deadline) -> {
                sent.add(request.url().toString());
                return answers.removeFirst();
            }, () -> now);

    @Test
    void asksForTheFileFirstAndForThePageInTheNextPlace() {
        came(200, "User-agent: *\nDisallow: /private/\n");
        FetchResult first = ask();
        assertEquals(List.of(Target.of(account)), first.again());
        assertEquals(Map.of(), first.findings());
        came(200, CARD);
        ask();
        assertEquals(List.of(FILE, PAGE), sent);
    }

    @Test
    void readsNoPageThatTheFileForbids() {
        came(200, "User-agent: *\nAllow: /\n\nUser-agent: Tidemark\nDisallow: /\n");
        ask();
        FetchResult reply = ask();
        assertEquals(Outcome.NEEDS_CREDENTIAL, outcome(reply));
        assertTrue(finding(reply).detail().contains("robots.txt of t.me"));
        assertEquals(List.of(FILE), sent);
    }

    @ParameterizedTest
    @CsvSource({"404", "403", "410", "401"})
    void takesAHostWithoutAFileForOpen(int status) {
        came(status, "nothing here");
        ask();
        came(200, CARD);
        ask();
        assertEquals(List.of(FILE, PAGE), sent);
    }

    @ParameterizedTest
    @CsvSource({"500", "503"})
    void readsNothingWhileTheFileCanNotBeRead(int status) {
        came(status, "down");
        assertEquals(Outcome.TRANSIENT, outcome(ask()));
        came(status, "down");
        assertEquals(Outcome.TRANSIENT, outcome(ask()));
        assertEquals(List.of(FILE, FILE), sent);
    }

    @Test
    void readsNothingWhileTheHostIsSilentOrWantsFewerRequests() {
        answers.add(new OutboundHttp.Delivery.Failed(false, "No answer in time."));
        assertEquals(Outcome.TRANSIENT, outcome(ask()));
        came(429, "", "Retry-After: 90");
        FetchResult reply = ask();
        assertEquals(Outcome.RATE_LIMITED, outcome(reply));
        assertEquals(NOW.plusSeconds(90), reply.limits().frozenUntil());
        assertTrue(reply.limits().stop());
    }

    @Test
    void believesAFileForSixHours() {
        came(404, "");
        ask();
        now = NOW.plus(Duration.ofHours(6)).minusSeconds(1);
        came(200, CARD);
        ask();
        now = NOW.plus(Duration.ofHours(6));
        came(404, "");
        ask();
        assertEquals(List.of(FILE, PAGE, FILE), sent);
    }

    private FetchResult ask() {
        Route.Open open = assertInstanceOf(Route.Open.class, platformClient.route(account));
        return platformClient.ask(open, List.of(Target.of(account)));
    }

    private Outcome outcome(FetchResult reply) {
        return finding(reply).outcome();
    }

    private Finding finding(FetchResult reply) {
        return Objects.requireNonNull(reply.findings().get(account.id()));
    }

    private void came(int status, String body, String... headers) {
        answers.add(new OutboundHttp.Delivery.Came(new PlatformResponse(status, Headers.of(List.of(headers)), null,
                body.getBytes(StandardCharsets.UTF_8), now)));
    }
}
