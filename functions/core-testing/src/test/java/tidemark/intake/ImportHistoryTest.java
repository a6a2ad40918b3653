package tidemark.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.ledger.FindAccount;
import tidemark.ledger.RecordReading;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;
import tidemark.testing.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    private static final AccountId ID = new AccountId(1, 1);
    private static final Address ADDRESS = new Address(new Platform("bluesky"), "museum.example.org");

    private final Stores stores = Stores.inMemory();
    private final RecordReading record = new RecordReading(stores.accounts(), stores.readings());
    private RetentionTerms terms = RetentionTerms.FREE;
    private final ImportHistory history = new ImportHistory(stores.accounts(), stores.readings(),
            new FindAccount(stores.accounts(), address -> Optional.empty()), account -> terms, () -> NOON);

    @BeforeEach
    void account() {
        stores.accounts().add(Account.added(ID, ADDRESS, "Museum", NOON));
    }

    @Test
    void aDayIsAddedThenUnchangedThenReplaced() {
        assertEquals(List.of(Verdict.ADDED), verdicts(row(2, 3, 100)));
        assertEquals(List.of(Verdict.UNCHANGED), verdicts(row(2, 3, 100)));
        assertEquals(1, state().rev());
        assertEquals(List.of(Verdict.REPLACED), verdicts(row(2, 3, 90)));

        assertEquals(90, newest().followers().orElseThrow().value());
        assertEquals(Snapshot.IMPORTED, newest().method());
        assertEquals(TODAY.minusDays(3), newest().day());
        assertEquals(GrowthWindow.EMPTY.with(TODAY.minusDays(3), Count.exact(90)), state().window());
    }

    @Test
    void aNumberThatALineLeavesOutStays() {
        verdicts(new HistoryRow(2, ADDRESS, TODAY.minusDays(1),
                Map.of(Metric.FOLLOWERS, Count.exact(5), Metric.LIKES, Count.exact(7))));
        assertEquals(List.of(Verdict.UNCHANGED), verdicts(row(2, 1, 5)));
        assertEquals(List.of(Verdict.REPLACED), verdicts(row(2, 1, 6)));

        assertEquals(Map.of(Metric.FOLLOWERS, Count.exact(6), Metric.LIKES, Count.exact(7)), newest().metrics());
    }

    @Test
    void aCollectedNumberStandsAndKeepsItsETag() {
        collect(50, NOON);
        assertEquals(List.of(Verdict.KEPT, Verdict.ADDED), verdicts(row(2, 0, 1), row(3, 1, 2)));

        assertEquals("etag", state().validator());
        assertEquals(50, newest().followers().orElseThrow().value());
        assertEquals(GrowthWindow.EMPTY.with(TODAY.minusDays(1), Count.exact(2)).with(TODAY, Count.exact(50)),
                state().window());
    }

    @Test
    void aNewerImportedNumberHasNoETag() {
        collect(50, NOON.minusSeconds(86_400));
        verdicts(row(2, 0, 60));

        assertEquals(60, newest().followers().orElseThrow().value());
        assertNull(state().validator());
        collect(61, NOON.plusSeconds(1));
        assertEquals(61, newest().followers().orElseThrow().value());
    }

    @Test
    void daysThatAreNotToBeKeptOrLieAheadAreRefused() {
        terms = new RetentionTerms(30, true, true);
        assertEquals(List.of(Verdict.REJECTED, Verdict.ADDED, Verdict.REJECTED),
                verdicts(row(2, 30, 1), row(3, 29, 2), row(4, -1, 3)));
        assertEquals("the platform allows to keep a number for 30 days", take(row(2, 40, 1)).getFirst().detail());
        assertEquals("its day is in the future", take(row(2, -1, 1)).getFirst().detail());

        record.record(entry(), Finding.Unseen.of(Outcome.NOT_FOUND, ""), "d-2026-11-28", NOON);
        assertEquals(List.of(Verdict.REJECTED), verdicts(row(2, 1, 1)));
    }

    @Test
    void unknownAccountsAndRepeatedDaysAreReported() {
        HistoryRow other = new HistoryRow(3, new Address(new Platform("bluesky"), "other.example.org"), TODAY,
                Map.of(Metric.FOLLOWERS, Count.exact(1)));
        List<Line> lines = take(row(2, 1, 1), other, row(4, 1, 2));

        assertEquals(List.of(Verdict.REPEATED, Verdict.REJECTED, Verdict.ADDED),
                lines.stream().map(Line::verdict).toList());
        assertEquals(2, newest().followers().orElseThrow().value());
    }

    @Test
    void linesForWhichTimeDoesNotSufficeAreLeftAndTheRestIsCounted() {
        AtomicInteger left = new AtomicInteger(2);
        HistoryPart part = history.part(List.of(row(2, 3, 1), row(3, 2, 2), row(4, 1, 3)));

        List<Line> lines = history.take(part.accounts().getFirst(), () -> left.getAndDecrement() <= 0);

        assertEquals(List.of(Verdict.ADDED, Verdict.ADDED, Verdict.UNDONE),
                lines.stream().map(Line::verdict).toList());
        assertEquals(2, state().window().days().size());
    }

    @Test
    void anAccountThatIsRemovedMeanwhileKeepsNoDay() {
        HistoryPart part = history.part(List.of(row(2, 3, 1)));
        assertTrue(stores.accounts().remove(entry().account(), NOON));

        List<Line> lines = history.take(part.accounts().getFirst(), () -> false);

        assertEquals(List.of(Verdict.REJECTED), lines.stream().map(Line::verdict).toList());
        assertEquals(List.of(), stores.readings().days(ID, TODAY.minusDays(9), TODAY));
    }

    @Test
    void whatACrashLeftBetweenDaysAndStateIsRepairedByRepeating() {
        verdicts(row(2, 3, 7));
        State state = state();
        stores.readings().putState(new State(ID, null, GrowthWindow.EMPTY, null, null, state.rev()));

        assertEquals(List.of(Verdict.UNCHANGED), verdicts(row(2, 3, 7)));
        assertEquals(7, newest().followers().orElseThrow().value());
        assertEquals(1, state().window().days().size());
    }

    @Test
    void daysOlderThanTheWindowLeaveItAsItIs() {
        collect(50, NOON);
        verdicts(IntStream.range(0, 400).mapToObj(ago -> row(ago + 2, ago, 1_000 - ago)).toArray(HistoryRow[]::new));

        assertEquals(GrowthWindow.DAYS, state().window().days().size());
        assertEquals(400, stores.readings().days(ID, TODAY.minusDays(500), TODAY).size());
    }

    private List<Verdict> verdicts(HistoryRow... rows) {
        return take(rows).stream().map(Line::verdict).toList();
    }

    private List<Line> take(HistoryRow... rows) {
        HistoryPart part = history.part(List.of(rows));
        List<Line> lines = new java.util.ArrayList<>(part.settled());
        part.accounts().forEach(days -> lines.addAll(history.take(days, () -> false)));
        lines.sort(Comparator.comparingInt(Line::line));
        return lines;
    }

    private void collect(long followers, Instant at) {
        Reading reading = new Reading(ADDRESS, null, null, Map.of(Metric.FOLLOWERS, Count.exact(followers)),
                "followers", "api");
        record.record(entry(), new Finding.Seen(Outcome.OK, reading, "", "etag"), terms, "u-" + at, at);
    }

    private static HistoryRow row(int line, int ago, long followers) {
        return new HistoryRow(line, ADDRESS, TODAY.minusDays(ago), Map.of(Metric.FOLLOWERS, Count.exact(followers)));
    }

    private tidemark.ledger.Accounts.Entry entry() {
        return Objects.requireNonNull(stores.accounts().entries(List.of(ID)).get(ID));
    }

    private State state() {
        return entry().state();
    }

    private Snapshot newest() {
        return Objects.requireNonNull(state().newest());
    }
}
