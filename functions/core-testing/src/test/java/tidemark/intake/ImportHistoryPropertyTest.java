package tidemark.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.ledger.Accounts.Entry;
import tidemark.ledger.FindAccount;
import tidemark.ledger.RecordReading;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;
import tidemark.reading.Reading;
import tidemark.testing.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A history that is imported in any order, repeated and interleaved with collections and foldings, gives the days and the window of a plain recount. */
class ImportHistoryPropertyTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final int DAYS = 150;
    private static final AccountId ID = new AccountId(1, 1);
    private static final Address ADDRESS = new Address(new Platform("bluesky"), "museum.example.org");

    private final Stores stores = Stores.inMemory();
    private final RecordReading record = new RecordReading(stores.accounts(), stores.readings());
    private final NavigableMap<LocalDate, Snapshot> plain = new TreeMap<>();
    private Instant now = at(FIRST, 0);
    private final ImportHistory history = new ImportHistory(stores.accounts(), stores.readings(),
            new FindAccount(stores.accounts(), address -> Optional.empty()), account -> RetentionTerms.FREE,
            () -> now);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theOrderOfImportsAndCollectionsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        stores.accounts().add(Account.added(ID, ADDRESS, "Museum", now));
        List<HistoryRow> rows = rows(random);
        for (int day = 0; day < DAYS; day++) {
            for (int hour = 3 + random.nextInt(40); hour < 24; hour += 1 + random.nextInt(30)) {
                now = at(FIRST.plusDays(day), hour);
                collect(random);
            }
            now = at(FIRST.plusDays(day), 23).plusSeconds(60);
            if (random.nextInt(4) == 0) {
                importSome(random, rows);
            }
            if (random.nextInt(20) == 0) {
                stores.readings().fold(ID, stores.readings().days(ID, FIRST.minusDays(200),
                        FIRST.plusDays(day - 20L)));
            }
        }
        Collections.shuffle(rows, random);
        importAll(rows);

        rows.forEach(row -> plain.putIfAbsent(row.day(), Snapshot.imported(ID, row.day(), row.metrics(), "followers",
                RetentionTerms.FREE, now)));
        List<Snapshot> days = stores.readings().days(ID, FIRST.minusDays(300), FIRST.plusDays(DAYS));
        assertEquals(plain.values().stream().map(ImportHistoryPropertyTest::told).toList(),
                days.stream().map(ImportHistoryPropertyTest::told).toList());
        assertEquals(window(), state().window());
        assertEquals(told(plain.lastEntry().getValue()), told(Objects.requireNonNull(state().newest())));
    }

    /** The audience numbers of the 91 days that end with the last one. */
    private GrowthWindow window() {
        GrowthWindow window = GrowthWindow.EMPTY;
        for (Snapshot day : plain.values()) {
            window = day.followers().isPresent() ? window.with(day.day(), day.followers().get()) : window;
        }
        return window;
    }

    private static List<Object> told(Snapshot snapshot) {
        return List.of(snapshot.day(), snapshot.metrics(), snapshot.method());
    }

    private static List<HistoryRow> rows(Random random) {
        List<HistoryRow> rows = new ArrayList<>();
        for (int day = -200; day < DAYS; day++) {
            if (random.nextInt(3) > 0) {
                Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
                metrics.put(Metric.FOLLOWERS, Count.exact(1 + random.nextInt(1_000_000)));
                if (random.nextBoolean()) {
                    metrics.put(Metric.POSTS, Count.exact(random.nextInt(1_000)));
                }
                rows.add(new HistoryRow(rows.size() + 2, ADDRESS, FIRST.plusDays(day), metrics));
            }
        }
        return rows;
    }

    private void importSome(Random random, List<HistoryRow> rows) {
        List<HistoryRow> some = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            some.add(rows.get(random.nextInt(rows.size())));
        }
        importAll(some);
    }

    private void importAll(List<HistoryRow> rows) {
        history.part(rows).accounts().forEach(days -> history.take(days, () -> false));
    }

    private void collect(Random random) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.POSTS, Count.exact(random.nextInt(1_000)));
        int kind = random.nextInt(5);
        long followers = 1_000L * (1 + random.nextInt(1_000));
        if (kind > 0) {
            metrics.put(Metric.FOLLOWERS, kind == 1
                    ? new Count(followers, Precision.ROUNDED, followers, followers + 999)
                    : Count.exact(followers));
        }
        Reading reading = new Reading(ADDRESS, null, null, metrics, "followers", "api");
        Outcome outcome = kind > 0 ? Outcome.OK : Outcome.COUNT_HIDDEN;
        record.record(entry(), new Finding.Seen(outcome, reading, ""), RetentionTerms.FREE, "u-" + now, now);
        Snapshot read = Snapshot.of(ID, reading, RetentionTerms.FREE, now);
        plain.merge(read.day(), read, (one, other) -> other.replaces(one) ? other : one);
    }

    private Entry entry() {
        return Objects.requireNonNull(stores.accounts().entries(List.of(ID)).get(ID));
    }

    private State state() {
        return entry().state();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
    }
}
