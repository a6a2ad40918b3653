package tidemark.simulator.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tidemark.simulator.SettableClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LimitEnforcerTest {

    private static final String HOST = "mastodon#museum.example";

    private final SettableClock clock = new SettableClock();
    private final LimitEnforcer enforcer = new LimitEnforcer(clock, 1);

    private Admission askAfter(Duration pause, String scope, String kind) {
        clock.advance(pause);
        Admission verdict = enforcer.enter(scope, kind, true);
        enforcer.leave(scope, kind);
        return verdict;
    }

    private Admission askAfter(Duration pause) {
        return askAfter(pause, HOST, "mastodon");
    }

    @Test
    void admitsRequestsAnIntervalApart() {
        for (int i = 0; i < 50; i++) {
            assertInstanceOf(Admission.Admitted.class, askAfter(Duration.ofMillis(1050)));
        }
        assertTrue(enforcer.violations().isEmpty());
        assertEquals(Duration.ofMillis(1050), enforcer.scopes().getFirst().leastSpacing());
    }

    @Test
    void refusesAFasterRhythm() {
        askAfter(Duration.ZERO);
        askAfter(Duration.ofMillis(900));
        assertInstanceOf(Admission.Refused.class, askAfter(Duration.ofMillis(900)));
        assertEquals(Map.of(Violation.Kind.SPACING, 1L), enforcer.violationCounts());
    }

    @Test
    void forgivesOneLateArrival() {
        askAfter(Duration.ZERO);
        askAfter(Duration.ofMillis(1850));
        assertInstanceOf(Admission.Admitted.class, askAfter(Duration.ofMillis(250)));
        assertEquals(Duration.ofMillis(250), enforcer.scopes().getFirst().leastSpacing());
    }

    @Test
    void toleratesTheSchedulersJitter() {
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(Admission.Admitted.class, askAfter(Duration.ofMillis(i % 2 == 0 ? 1018 : 982)));
        }
    }

    @Test
    void refusesAfterTheWindowsLastRequestUntilItsReset() {
        Instant start = clock.instant();
        for (int i = 0; i < 300; i++) {
            askAfter(i == 0 ? Duration.ZERO : Duration.ofMillis(990));
        }
        Admission.Refused refused = assertInstanceOf(Admission.Refused.class, askAfter(Duration.ofMillis(990)));
        assertEquals(Violation.Kind.WINDOW, refused.kind());
        assertEquals(start.plusSeconds(300), refused.until());
        clock.advance(Duration.ofSeconds(4));
        assertInstanceOf(Admission.Admitted.class, askAfter(Duration.ZERO));
    }

    @Test
    void refusesTwoAtOnceWhereThePlatformTakesOne() {
        enforcer.enter(HOST, "mastodon", true);
        clock.advance(Duration.ofSeconds(5));
        Admission.Refused refused = assertInstanceOf(Admission.Refused.class, enforcer.enter(HOST, "mastodon", true));
        assertEquals(Violation.Kind.CONCURRENCY, refused.kind());
        assertEquals(2, enforcer.scopes().getFirst().mostConcurrent());
    }

    @Test
    void refusesWhoeverDoesNotWaitForTheResetThatWasNamed() {
        askAfter(Duration.ZERO);
        enforcer.freeze(HOST, "mastodon", clock.instant().plusSeconds(30));
        Admission.Refused refused = assertInstanceOf(Admission.Refused.class, askAfter(Duration.ofSeconds(29)));
        assertEquals(Violation.Kind.BEFORE_RESET, refused.kind());
        assertInstanceOf(Admission.Admitted.class, askAfter(Duration.ofSeconds(1)));
    }

    @Test
    void scopesDoNotDisturbEachOther() {
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(Admission.Admitted.class, askAfter(Duration.ZERO, "mastodon#host" + i, "mastodon"));
        }
    }

    @Test
    void speedShrinksIntervalsAndWindows() {
        LimitEnforcer fast = new LimitEnforcer(clock, 60);
        Admission first = fast.enter("github#cred:1", "github-token", true);
        fast.leave("github#cred:1", "github-token");
        Quota quota = assertNotNullQuota(first);
        assertEquals(clock.instant().plusSeconds(60), quota.reset());
        assertEquals(4999, quota.remaining());
        assertEquals(Duration.ofSeconds(1).dividedBy(60).toMillis(), fast.scopes().getFirst().interval().toMillis());
    }

    @Test
    void knowsNoWindowWhereNoneIsPublished() {
        assertNull(askAfter(Duration.ZERO, "telegram#t.me", "telegram-page").quota());
    }

    @Test
    void refusesAfterTheDaysLastRequestUntilMidnightInThePlatformsZone() {
        Limit.Day day = new Limit.Day(3, ZoneId.of("America/Los_Angeles"), 1);
        ScopeCounter book = new ScopeCounter("youtube#key", new Limit(Duration.ofSeconds(1), 2, null, day));
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(1));
            assertInstanceOf(Admission.Admitted.class, book.enter(clock.instant(), true));
            book.leave();
        }
        clock.advance(Duration.ofMinutes(1));
        Admission.Refused refused = assertInstanceOf(Admission.Refused.class, book.enter(clock.instant(), true));
        book.leave();
        assertEquals(Violation.Kind.DAY, refused.kind());
        assertEquals(Instant.parse("2026-11-21T08:00:00Z"), refused.until());
        assertInstanceOf(Admission.Admitted.class, book.enter(refused.until(), true));
    }

    @Test
    void aFastDayIsAPartOfTheRealOne() {
        Limit.Day day = new Limit.Day(500, ZoneOffset.UTC, 60);
        Instant end = day.end(clock.instant());
        assertEquals(0, end.toEpochMilli() * 60 % 86_400_000);
        assertTrue(Duration.between(clock.instant(), end).compareTo(Duration.ofMinutes(24)) <= 0);
        assertEquals(end.plus(Duration.ofMinutes(24)), day.end(end));
    }

    private static Quota assertNotNullQuota(Admission verdict) {
        Quota quota = verdict.quota();
        assertNotNull(quota);
        return quota;
    }
}
