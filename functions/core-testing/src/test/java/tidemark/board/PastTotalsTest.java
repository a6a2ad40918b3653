package tidemark.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryBlobs;
import tidemark.testing.MemoryPointers;
import tidemark.testing.MemoryReadings;
import tidemark.testing.MemoryTotals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The totals of days before the board's are recounted from the windows of accounts. */
class PastTotalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Instant SIX = Instant.parse("2026-11-21T06:00:00Z");

    private Instant now = SIX;
    private int putTotals;
    private final MemoryReadings readings = new MemoryReadings();
    private final MemoryAccounts accounts = new MemoryAccounts(readings);
    private final MemoryTotals stored = new MemoryTotals();
    private final Totals totals = new Totals() {
        @Override
        public void put(List<Total> written) {
            putTotals += written.size();
            stored.put(written);
        }

        @Override
        public List<Total> between(String scope, LocalDate from, LocalDate to) {
            return stored.between(scope, from, to);
        }
    };
    private final BuildBoard builder = new BuildBoard(accounts, new BoardStore(new MemoryBlobs()),
            new MemoryPointers(), totals, () -> now, new Random(5), true);

    private AccountId account(int n, String platform, String organization, Set<String> tags) {
        AccountId id = new AccountId(n, n);
        accounts.add(new Account(id, new Address(new Platform(platform), "a" + n), null, organization, null, null,
                false, tags, null, null, Account.Status.ACTIVE, SIX, 0));
        return id;
    }

    /** Numbers by how many days ago they were read. */
    private void numbers(AccountId id, Map<Integer, Long> followers, RetentionTerms terms) {
        GrowthWindow window = GrowthWindow.EMPTY;
        for (int ago : followers.keySet().stream().sorted(Collections.reverseOrder()).toList()) {
            window = window.with(DAY.minusDays(ago), Count.exact(followers.getOrDefault(ago, 0L)));
        }
        Count newest = window.days().lastEntry().getValue();
        Instant at = window.days().lastKey().atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        readings.putState(new State(id, new Snapshot(id, at, Map.of(Metric.FOLLOWERS, newest), "followers", "api",
                terms), window, null, null, 0));
    }

    private void everyDay(AccountId id, long newest) {
        Map<Integer, Long> days = new java.util.HashMap<>();
        for (int ago = 0; ago <= 90; ago++) {
            days.put(ago, newest - ago);
        }
        numbers(id, days, RetentionTerms.FREE);
    }

    private void closed() {
        now = now.plusSeconds(1);
        builder.on(new BoardHint.RunClosed("d-2026-11-21"));
    }

    private MetricSums on(String scope, int ago) {
        LocalDate day = DAY.minusDays(ago);
        return totals.between(scope, day, day).getFirst().sums();
    }

    private static OptionalLong sum(long followers) {
        return OptionalLong.of(followers);
    }

    @Test
    void aHistoryThatWasBroughtLaterGivesNinetyDaysOfTotalsOfEveryScope() {
        everyDay(account(1, "x", "ESA", Set.of("space")), 1000);
        everyDay(account(2, "github", "ESA", Set.of("space", "code")), 500);

        closed();
        closed();

        for (String scope : List.of(Total.ALL, Total.platform("x"), Total.platform("github"),
                Total.organization("esa"), Total.tag("space"), Total.tag("code"))) {
            assertEquals(91, totals.between(scope, DAY.minusDays(200), DAY).size(), scope);
        }
        assertEquals(sum(1500 - 180), on(Total.ALL, 90).followers());
        assertEquals(sum(1000 - 3), on(Total.platform("x"), 3).followers());
        assertEquals(sum(500), on(Total.tag("code"), 0).followers());
    }

    @Test
    void aNumberIsCarriedForwardUntilTheNextAndNeverBack() {
        numbers(account(1, "x", "ESA", Set.of()), Map.of(10, 100L, 5, 150L), RetentionTerms.FREE);

        closed();

        assertEquals(sum(100), on(Total.ALL, 6).followers());
        assertEquals(sum(150), on(Total.ALL, 1).followers());
        assertEquals(10, totals.between(Total.ALL, DAY.minusDays(90), DAY.minusDays(1)).size());
    }

    @Test
    void numbersThatTermsForbidToAddUpAreMeasuredAndInNoSum() {
        numbers(account(1, "x", "ESA", Set.of()), Map.of(3, 100L, 0, 100L), RetentionTerms.FREE);
        numbers(account(2, "youtube", "ESA", Set.of()), Map.of(3, 70L, 0, 70L), new RetentionTerms(30, false, false));

        closed();

        assertEquals(2, on(Total.ALL, 2).measured());
        assertEquals(sum(100), on(Total.ALL, 2).followers());
        assertTrue(on(Total.platform("youtube"), 2).followers().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOrderOfImportsAndAnyNumberOfBuildsGiveTheSame(long seed) {
        List<Runnable> imports = new ArrayList<>(Stream.iterate(1, n -> n + 1).limit(6).map(n -> {
            AccountId id = account(n, n % 2 == 0 ? "x" : "github", "O" + n % 3, Set.of("t" + n % 2));
            return (Runnable) () -> everyDay(id, 100L * n);
        }).toList());
        Random random = new Random(seed);
        Collections.shuffle(imports, random);
        for (Runnable one : imports) {
            one.run();
            for (int builds = random.nextInt(3); builds > 0; builds--) {
                closed();
            }
        }
        closed();

        assertEquals(sum(2100 - 6 * 40), on(Total.ALL, 40).followers());
        assertEquals(sum(1200 - 3 * 40), on(Total.platform("x"), 40).followers());
        assertEquals(sum(900 - 2 * 40), on(Total.organization("o0"), 40).followers());
        assertEquals(sum(900 - 3 * 40), on(Total.tag("t1"), 40).followers());
    }

    @Test
    void writesOnlyThePastDaysThatDiffer() {
        AccountId id = account(1, "x", "ESA", Set.of());
        everyDay(id, 1000);
        closed();
        putTotals = 0;

        closed();
        assertEquals(3, putTotals);

        State state = java.util.Objects.requireNonNull(accounts.entries(List.of(id)).get(id)).state();
        readings.putState(new State(id, state.newest(), state.window().with(DAY.minusDays(8), Count.exact(7)), null,
                null, state.rev()));
        putTotals = 0;
        closed();
        assertEquals(6, putTotals);
        assertEquals(sum(7), on(Total.ALL, 8).followers());
    }

    @Test
    void whatStandsKeepsItsOtherSumsAndWhatWasKnownOfMoreAccounts() {
        numbers(account(1, "x", "ESA", Set.of()), Map.of(3, 100L, 0, 100L), RetentionTerms.FREE);
        MetricSums known = new MetricSums(1, 1, sum(90), sum(5), OptionalLong.empty(), Map.of());
        stored.put(List.of(new Total(Total.ALL, DAY.minusDays(2), "0", known),
                new Total(Total.ALL, DAY.minusDays(80), "0", known)));

        closed();

        assertEquals(sum(100), on(Total.ALL, 2).followers());
        assertEquals(sum(5), on(Total.ALL, 2).posts());
        assertEquals(0, on(Total.ALL, 80).accounts());
    }

    @Test
    void aBuildInsideTheDayLeavesThePastAlone() {
        closed();
        everyDay(account(1, "x", "ESA", Set.of()), 1000);
        now = now.plus(Duration.ofMinutes(30));

        builder.on(new BoardHint.Changed(now));

        assertEquals(0, totals.between(Total.ALL, DAY.minusDays(90), DAY.minusDays(1)).size());
        assertEquals(sum(1000), on(Total.ALL, 0).followers());
    }

    @Test
    void aBuildWritesABoundedPartOfThePastAndTheNextGoesOn() {
        int organizations = 25;
        for (int n = 1; n <= organizations; n++) {
            everyDay(account(n, "x", "Organization " + n, Set.of()), 1000L * n);
        }
        int today = 2 + organizations;

        closed();
        assertEquals(TotalsOfBuild.PAST_DAYS + today, putTotals);
        assertEquals(91, totals.between(Total.ALL, DAY.minusDays(90), DAY).size(), "all come first");

        List<Boolean> unfinished = new ArrayList<>();
        for (int build = 1; build <= 5; build++) {
            now = now.plus(Duration.ofMinutes(30));
            BuildBoard.Result.Built built = assertInstanceOf(BuildBoard.Result.Built.class,
                    builder.on(new BoardHint.Changed(now)));
            unfinished.add(built.unfinished());
        }

        assertEquals(List.of(true, true, true, false, false), unfinished);
        for (int n = 1; n <= organizations; n++) {
            assertEquals(91, totals.between(Total.organization("organization " + n), DAY.minusDays(90), DAY).size(),
                    "organization " + n);
        }
    }
}
