package tidemark.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.history.GrowthWindow;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.account;
import static tidemark.testing.Samples.id;
import static tidemark.testing.Samples.snapshot;

/** The contract of every implementation of {@link Readings}. */
public abstract class ReadingsContract {

    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    private Stores stores = Stores.inMemory();
    private Readings readings = stores.readings();

    /** The ports of an empty ledger. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        readings = stores.readings();
    }

    @Test
    void putsTheFirstSnapshotOfADay() {
        assertTrue(readings.putDay(exact(10, 0)));

        assertEquals(List.of(exact(10, 0)), today());
    }

    @Test
    void keepsEveryNumberWithItsBounds() {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.FOLLOWERS, new Count(12_300_000, Precision.ROUNDED, 12_300_000, 12_399_999));
        metrics.put(Metric.VIEWS, new Count(Long.MAX_VALUE, Precision.EXACT, Long.MAX_VALUE, Long.MAX_VALUE));
        metrics.put(Metric.POSTS, Count.exact(0));
        metrics.put(Metric.LIKES, new Count(10_800_000, Precision.ABBREVIATED, 10_750_000, 10_849_999));
        Snapshot full = new Snapshot(id(1), NOON, metrics, "subscribers", "page");

        readings.putDay(full);

        assertEquals(List.of(full), today());
    }

    @Test
    void aLaterOneOfEqualRankReplacesIt() {
        readings.putDay(exact(10, 0));

        assertTrue(readings.putDay(exact(11, 60)));

        assertEquals(List.of(exact(11, 60)), today());
    }

    @Test
    void anEarlierOneOfEqualRankDoesNot() {
        readings.putDay(exact(11, 60));

        assertFalse(readings.putDay(exact(10, 0)));

        assertEquals(List.of(exact(11, 60)), today());
    }

    @Test
    void aBetterRankReplacesALaterOne() {
        readings.putDay(snapshot(id(1), 10_000, Precision.ABBREVIATED, NOON.plusSeconds(60)));

        assertTrue(readings.putDay(exact(10_234, 0)));

        assertEquals(List.of(exact(10_234, 0)), today());
    }

    @Test
    void aWorseRankNeverReplaces() {
        readings.putDay(exact(10_234, 0));

        assertFalse(readings.putDay(snapshot(id(1), 10_000, Precision.ROUNDED, NOON.plusSeconds(60))));
        assertFalse(readings.putDay(new Snapshot(id(1), NOON.plusSeconds(90), Map.of(), "followers", "api")));

        assertEquals(List.of(exact(10_234, 0)), today());
    }

    @Test
    void anImportedOneNeverReplacesACollectedOne() {
        Snapshot hidden = new Snapshot(id(1), NOON, Map.of(), "followers", "api");
        readings.putDay(hidden);

        assertFalse(readings.putDay(imported(10, 5)));
        assertEquals(List.of(hidden), today());
    }

    @Test
    void aCollectedOneAlwaysReplacesAnImportedOne() {
        readings.putDay(imported(10, 5));
        Snapshot hidden = new Snapshot(id(1), DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(), Map.of(),
                "followers", "api");

        assertTrue(readings.putDay(hidden));
        assertEquals(List.of(hidden), today());
    }

    @Test
    void ofImportedOnesTheLaterImportStands() {
        readings.putDay(imported(10, 5));

        assertTrue(readings.putDay(imported(9, 6)));
        assertFalse(readings.putDay(imported(11, 5)));
        assertFalse(readings.putDay(imported(9, 6)));
        assertEquals(List.of(imported(9, 6)), today());
    }

    @Test
    void aFoldedMonthOrdersImportedAndCollectedOnesToo() {
        readings.fold(id(1), List.of(imported(10, 5)));
        readings.putDay(imported(9, 6));
        assertEquals(List.of(imported(9, 6)), today());

        readings.fold(id(1), List.of(exact(7, 0)));
        readings.fold(id(1), List.of(imported(8, 9)));
        assertEquals(List.of(exact(7, 0)), today());
    }

    private static Snapshot imported(long followers, int days) {
        return Snapshot.imported(id(1), DAY, Map.of(Metric.FOLLOWERS, Count.exact(followers)), "followers",
                RetentionTerms.FREE, NOON.plus(Duration.ofDays(days)));
    }

    @Test
    void repeatingASnapshotChangesNothing() {
        readings.putDay(exact(10, 0));

        assertFalse(readings.putDay(exact(10, 0)));

        assertEquals(List.of(exact(10, 0)), today());
    }

    @Test
    void returnsTheDaysOfARangeOldestFirst() {
        IntStream.of(3, 0, 40, 5).forEach(ago -> readings.putDay(daysAgo(ago)));

        assertEquals(List.of(daysAgo(5), daysAgo(3)), readings.days(id(1), DAY.minusDays(5), DAY.minusDays(1)));
        assertEquals(4, readings.days(id(1), DAY.minusDays(100), DAY).size());
        assertEquals(List.of(), readings.days(id(2), DAY.minusDays(100), DAY));
    }

    @Test
    void mergesFoldedMonthsWithDays() {
        readings.fold(id(1), List.of(daysAgo(30), daysAgo(60)));
        readings.fold(id(1), List.of(daysAgo(31)));
        readings.putDay(daysAgo(2));

        assertEquals(List.of(daysAgo(60), daysAgo(31), daysAgo(30), daysAgo(2)),
                readings.days(id(1), DAY.minusDays(90), DAY));
        assertEquals(List.of(daysAgo(30)), readings.days(id(1), DAY.minusDays(30), DAY.minusDays(29)));
    }

    @Test
    void theBetterOfAFoldedAndASingleDayIsReturned() {
        Snapshot rounded = snapshot(id(1), 10_000, Precision.ROUNDED, NOON.plusSeconds(60));
        readings.fold(id(1), List.of(rounded));
        readings.putDay(exact(10_234, 0));

        assertEquals(List.of(exact(10_234, 0)), today());
    }

    @Test
    void foldingNeverReplacesABetterDay() {
        readings.fold(id(1), List.of(exact(10_234, 0)));

        readings.fold(id(1), List.of(snapshot(id(1), 10_000, Precision.ROUNDED, NOON.plusSeconds(60)), daysAgo(1)));
        readings.fold(id(1), List.of(exact(10_300, 10)));

        assertEquals(List.of(daysAgo(1), exact(10_300, 10)), readings.days(id(1), DAY.minusDays(1), DAY));
    }

    @Test
    void keepsTheTermsOfEveryNumber() {
        Snapshot limited = under(new RetentionTerms(30, false, true), NOON);
        Snapshot mirrored = under(new RetentionTerms(null, true, true), NOON.minus(Duration.ofDays(40)));
        readings.putDay(limited);
        readings.fold(id(1), List.of(mirrored));

        assertEquals(List.of(mirrored, limited), readings.days(id(1), DAY.minusDays(90), DAY));
    }

    @Test
    void foldsNothingThatIsNotToBeKeptForGood() {
        List<Snapshot> limited = List.of(under(new RetentionTerms(30, true, false), NOON));

        assertThrows(IllegalArgumentException.class, () -> readings.fold(id(1), limited));
    }

    @Test
    void erasesEverySnapshotOfOneAccount() {
        for (int ago = 0; ago < 30; ago++) {
            readings.putDay(daysAgo(ago));
        }
        readings.fold(id(1), List.of(daysAgo(60)));
        readings.putDay(snapshot(id(2), 5, Precision.EXACT, NOON));

        readings.erase(id(1));
        readings.erase(id(1));

        assertEquals(List.of(), readings.days(id(1), DAY.minusDays(90), DAY));
        assertEquals(1, readings.days(id(2), DAY, DAY).size());
    }

    private static Snapshot under(RetentionTerms retention, Instant at) {
        return new Snapshot(id(1), at, Map.of(Metric.FOLLOWERS, Count.exact(7)), "followers", "api", retention);
    }

    @Test
    void keepsEveryPartOfAState() {
        stores.accounts().add(account(1));
        GrowthWindow window = GrowthWindow.EMPTY.with(DAY.minusDays(1), Count.exact(9)).with(DAY, Count.exact(10));
        State state = new State(id(1), exact(10, 0), window,
                new State.Visit(Outcome.NOT_FOUND, "u-01J0000000000000000000000A", NOON, "One sentence."),
                new State.Missing(DAY.minusDays(1), DAY), "W/\"7\"", DAY.minusDays(2), 0);

        assertTrue(readings.putState(state));

        assertEquals(state.at(1), state());
    }

    @Test
    void aStateCanLoseItsParts() {
        stores.accounts().add(account(1));
        readings.putState(new State(id(1), exact(10, 0), GrowthWindow.EMPTY, visit("d-2026-11-20"),
                new State.Missing(DAY, DAY), 0));

        assertTrue(readings.putState(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 1)));

        assertEquals(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 2), state());
    }

    @Test
    void refusesAStateThatChangedMeanwhile() {
        stores.accounts().add(account(1));
        State first = new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-20"), null, 0);
        readings.putState(first);

        assertFalse(readings.putState(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 0)));
        assertFalse(readings.putState(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 2)));
        assertFalse(readings.putState(first));

        assertEquals(new State(id(1), null, GrowthWindow.EMPTY, visit("d-2026-11-20"), null, 1), state());
    }

    @Test
    void aChangedProfileLeavesTheStateAndTheOtherWayRound() {
        stores.accounts().add(account(1));
        readings.putState(new State(id(1), exact(10, 0), GrowthWindow.EMPTY, visit("d-2026-11-21"), null, 0));
        var before = Objects.requireNonNull(stores.accounts().entries(List.of(id(1))).get(id(1))).account();

        assertTrue(stores.accounts().change(before, before.seenAs(before.address(), null, "Name")));

        assertEquals(exact(10, 0), state().newest());
        assertEquals(1, state().rev());
    }

    private State state() {
        return Objects.requireNonNull(stores.accounts().entries(List.of(id(1))).get(id(1))).state();
    }

    private static State.Visit visit(String run) {
        return new State.Visit(Outcome.OK, run, NOON, "");
    }

    private List<Snapshot> today() {
        return readings.days(id(1), DAY, DAY);
    }

    private static Snapshot exact(long followers, int seconds) {
        return snapshot(id(1), followers, Precision.EXACT, NOON.plusSeconds(seconds));
    }

    private static Snapshot daysAgo(int days) {
        return snapshot(id(1), 1_000 - days, Precision.EXACT, NOON.minus(Duration.ofDays(days)));
    }
}
