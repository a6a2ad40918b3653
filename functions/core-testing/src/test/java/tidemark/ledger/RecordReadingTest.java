package tidemark.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.ledger.RecordReadingFixture.ADDRESS;
import static tidemark.ledger.RecordReadingFixture.DAY;
import static tidemark.ledger.RecordReadingFixture.ID;
import static tidemark.ledger.RecordReadingFixture.NOON;
import static tidemark.ledger.RecordReadingFixture.days;
import static tidemark.ledger.RecordReadingFixture.ok;
import static tidemark.ledger.RecordReadingFixture.reading;
import static tidemark.ledger.RecordReadingFixture.seen;

/** What a day and the state hold after readings, refusals and repetitions. */
final class RecordReadingTest {

    private final RecordReadingFixture fixture = new RecordReadingFixture();

    @Test
    void writesTheDayAndTheState() {
        assertEquals(Outcome.OK, fixture.ask(fixture.entry(), ok(100), "d-2026-11-21", NOON));

        assertEquals(List.of(100L), fixture.days());
        assertEquals(new State.Visit(Outcome.OK, "d-2026-11-21", NOON, ""), fixture.state().last());
        assertEquals(100, fixture.newest());
        assertEquals(Count.exact(100), fixture.state().window().days().get(DAY));
    }

    @Test
    void repeatingForARunKeepsTheFirstOutcomeAndTheBetterNumber() {
        Accounts.Entry seen = fixture.entry();
        fixture.ask(seen, ok(100), "d-2026-11-21", NOON);

        assertEquals(Outcome.OK, fixture.ask(seen, ok(101), "d-2026-11-21", NOON.plusSeconds(5)));
        assertEquals(Outcome.OK, fixture.ask(seen, Finding.Unseen.of(Outcome.LOGIN_WALL, "wall"), "d-2026-11-21",
                NOON.plusSeconds(9)));

        assertEquals(List.of(101L), fixture.days());
        assertEquals(101, fixture.newest());
    }

    @Test
    void keepsLastKnownCountWhenThePlatformRefuses() {
        fixture.ask(fixture.entry(), ok(100), "d-2026-11-21", NOON);

        fixture.ask(fixture.entry(), Finding.Unseen.of(Outcome.LOGIN_WALL, "wall"), "d-2026-11-22", days(1));

        assertEquals(100, fixture.newest());
        assertEquals(Outcome.LOGIN_WALL, Objects.requireNonNull(fixture.state().last()).outcome());
    }

    @Test
    void anExactNumberOfADayOutlivesARoundedOne() {
        fixture.ask(fixture.entry(), ok(10_234), "d-2026-11-21", NOON);

        fixture.ask(fixture.entry(), seen(ADDRESS, "did:1", new Count(10_000, Precision.ROUNDED, 10_000, 10_999)),
                "u-00000000000000000000000000", NOON.plusSeconds(60));

        assertEquals(List.of(10_234L), fixture.days());
        assertEquals(10_234, fixture.newest());
        assertEquals(Count.exact(10_234), fixture.state().window().days().get(DAY));
    }

    @Test
    void aDayThatWasWrittenBeforeACrashReachesTheState() {
        Snapshot lost = new Snapshot(ID, NOON, Map.of(Metric.FOLLOWERS, Count.exact(7)), "followers", "api");
        fixture.stores.readings().putDay(lost);

        fixture.ask(fixture.entry(), seen(ADDRESS, "did:1", new Count(10, Precision.ROUNDED, 0, 19)), "d-2026-11-21",
                NOON.plusSeconds(5));

        assertEquals(lost, fixture.state().newest());
    }

    @Test
    void notFoundIsConfirmedByASecondDay() {
        Finding missing = Finding.Unseen.of(Outcome.NOT_FOUND, "unknown");

        fixture.ask(fixture.entry(), missing, "d-2026-11-21", NOON);
        fixture.ask(fixture.entry(), missing, "u-00000000000000000000000000", NOON.plusSeconds(60));
        assertEquals(new State.Missing(DAY, DAY), fixture.state().missing());

        fixture.ask(fixture.entry(), missing, "d-2026-11-22", days(1));
        assertTrue(Objects.requireNonNull(fixture.state().missing()).confirmed());

        fixture.ask(fixture.entry(), ok(100), "d-2026-11-23", days(2));
        assertNull(fixture.state().missing());
    }

    @Test
    void aFaultSaysNothingOfWhetherAnAccountIsMissing() {
        fixture.ask(fixture.entry(), Finding.Unseen.of(Outcome.NOT_FOUND, "unknown"), "d-2026-11-21", NOON);

        fixture.ask(fixture.entry(), Finding.Unseen.of(Outcome.FAILED, "time-out"), "d-2026-11-22", days(1));

        assertEquals(new State.Missing(DAY, DAY), fixture.state().missing());
    }

    @Test
    void aReadingUnderAClockThatWasAheadDoesNotBindThoseAfterIt() {
        fixture.ask(fixture.entry(), ok(100), "d-2026-11-21", NOON);
        fixture.ask(fixture.entry(), ok(101), "d-2036-01-01", Instant.parse("2036-01-01T12:00:00Z"));

        fixture.ask(fixture.entry(), ok(102), "d-2026-11-22", days(1));
        fixture.ask(fixture.entry(), ok(104), "d-2026-11-23", days(2));

        assertEquals(104, fixture.newest());
        assertEquals(Map.of(DAY.plusDays(1), Count.exact(102), DAY.plusDays(2), Count.exact(104)),
                fixture.state().window().days());
    }

    @Test
    void anAnswerThatDidNotChangeGivesTheNumbersOfTheOneBefore() {
        fixture.ask(fixture.entry(), new Finding.Seen(Outcome.OK, reading(100), "", "\"e1\""), "d-2026-11-21", NOON);
        assertEquals("\"e1\"", fixture.state().validator());

        assertEquals(Outcome.OK, fixture.ask(fixture.entry(), new Finding.Same("\"e1\""), "d-2026-11-22", days(1)));

        assertEquals(List.of(100L, 100L), fixture.days());
        assertEquals(days(1), Objects.requireNonNull(fixture.state().newest()).observedAt());
        assertEquals("\"e1\"", fixture.state().validator());
    }

    @Test
    void anAnswerThatDidNotChangeSinceAnUnknownOneGivesNoNumber() {
        fixture.ask(fixture.entry(), new Finding.Seen(Outcome.OK, reading(100), "", "\"e1\""), "d-2026-11-21", NOON);
        fixture.ask(fixture.entry(), ok(101), "u-00000000000000000000000000", NOON.plusSeconds(60));
        assertNull(fixture.state().validator());

        assertEquals(Outcome.LAYOUT_CHANGED,
                fixture.ask(fixture.entry(), new Finding.Same("\"e1\""), "d-2026-11-22", days(1)));

        assertEquals(List.of(101L), fixture.days());
    }

    @Test
    void notesOnlyWhatIsNews() {
        fixture.record.note(fixture.entry(), Outcome.NEEDS_CREDENTIAL, "It needs a credential.", "d-2026-11-21", NOON);
        fixture.record.note(fixture.entry(), Outcome.NEEDS_CREDENTIAL, "It needs a credential.", "d-2026-11-22",
                days(1));

        assertEquals(1, fixture.state().rev());
        assertEquals("d-2026-11-21", Objects.requireNonNull(fixture.state().last()).run());
    }
}
