package tidemark.platforms;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.platform.FetchResult;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.policy.Mode;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpPlatformClientTest extends PlatformClientFixture {

    @Test
    void survivesAnErrorOfWhateverItCalls() {
        OutboundHttp failing = (request, deadline) -> {
            throw new StackOverflowError();
        };
        HttpPlatformClient platformClient = new HttpPlatformClient(Platforms.builtIn(), Mode.LIVE, TimeScale.REAL,
                keys(), failing,
                InstantSource.fixed(NOW));
        Account github = account("github", "nasa", null);
        FetchResult reply = platformClient.ask(open(github), List.of(Target.of(github)));
        Finding finding = Objects.requireNonNull(reply.findings().get(github.id()));
        assertEquals(Outcome.TRANSIENT, finding.outcome());
        assertTrue(finding.detail().contains("StackOverflowError"), finding.detail());
        assertFalse(reply.limits().answered());
    }

    @Test
    void stopsAtALimitUntilTheTimeThePlatformNamed() {
        Instant reset = NOW.plusSeconds(90);
        came(429, "{}", "x-rate-limit-limit: 300", "x-rate-limit-remaining: 0",
                "x-rate-limit-reset: " + reset.getEpochSecond());
        FetchResult reply = ask(List.of(account("x", "nasa", null)), Target.FIRST);
        assertEquals(new FetchResult.Limits(false, true, 300L, 0L, reset), reply.limits());

        came(403, "{\"message\":\"You have exceeded a secondary rate limit\"}", "Retry-After: 60",
                "X-RateLimit-Remaining: 4000",
                "X-RateLimit-Reset: " + NOW.plusSeconds(3_000).getEpochSecond());
        assertEquals(NOW.plusSeconds(60),
                ask(List.of(account("github", "nasa", null)), Target.FIRST).limits().frozenUntil());

        came(429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 7\",\"parameters\":{\"retry_after\":7}}");
        assertEquals(NOW.plusSeconds(7),
                ask(List.of(account("telegram", "nasa", null)), Target.FIRST).limits().frozenUntil());

        came(429, "{\"error\":\"Too many requests\"}", "X-RateLimit-Reset: 2026-11-21T12:04:00.123Z");
        assertEquals(Instant.parse("2026-11-21T12:04:00.123Z"),
                ask(List.of(account("mastodon", "a@b.example", null)), Target.FIRST).limits().frozenUntil());

        came(503, "down", "Retry-After: Sat, 21 Nov 2026 12:10:00 GMT");
        FetchResult down = ask(List.of(account("bluesky", "nasa.gov", null)), Target.FIRST);
        assertFalse(down.limits().stop());
        assertEquals(Instant.parse("2026-11-21T12:10:00Z"), down.limits().frozenUntil());
    }

    @Test
    void waitsForANewWindowWhenTheLastRequestOfOneWasAnswered() {
        came(200, "{\"login\":\"nasa\",\"id\":1,\"followers\":5}", "X-RateLimit-Limit: 60", "X-RateLimit-Remaining: 0",
                "X-RateLimit-Reset: " + NOW.plusSeconds(600).getEpochSecond());
        FetchResult reply = ask(List.of(account("github", "nasa", null)), Target.FIRST);
        assertEquals(new FetchResult.Limits(true, false, 60L, 0L, NOW.plusSeconds(600)), reply.limits());
    }

    @Test
    void keepsWhatItDidNotUnderstandWithoutSecrets() {
        came(200, "{\"token\":\"123456:ABC-token\",\"api_key\":\"hidden-thing\",\"from\":\"192.168.7.7\"}");
        Account account = account("telegram", "esa", null);
        Unseen unseen = assertInstanceOf(Unseen.class,
                ask(List.of(account), Target.FIRST).findings().get(account.id()));
        assertEquals(Outcome.LAYOUT_CHANGED, unseen.outcome());
        Finding.Evidence evidence = Objects.requireNonNull(unseen.evidence());
        assertFalse((evidence.url() + evidence.body()).matches("(?s).*(ABC-token|hidden-thing|192\\.168).*"),
                evidence.toString());
    }

    @Test
    void callsASilentNetworkAPassingFault() {
        answers.add(new OutboundHttp.Delivery.Failed(false, "No answer."));
        Account account = account("bluesky", "nasa.gov", null);
        FetchResult reply = ask(List.of(account), Target.FIRST);
        assertEquals(Map.of(account.id(), Outcome.TRANSIENT), outcomes(reply));
        assertNull(reply.limits().frozenUntil());
        assertFalse(reply.limits().answered());
    }
}
