package tidemark.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToLongFunction;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.insight.Insight;
import tidemark.insight.InsightKind;
import tidemark.ledger.Accounts;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryBlobs;
import tidemark.testing.MemoryPointers;
import tidemark.testing.MemoryReadings;
import tidemark.testing.MemoryTotals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The insights that a build finds and writes beside its board. */
class BoardInsightsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Instant SIX = Instant.parse("2026-11-21T06:00:00Z");

    private Instant now = SIX;
    private final MemoryReadings readings = new MemoryReadings();
    private final MemoryAccounts accounts = new MemoryAccounts(readings);
    private final MemoryPointers pointers = new MemoryPointers();
    private final BoardStore boards = new BoardStore(new MemoryBlobs());
    private final BuildBoard builder = new BuildBoard(accounts, boards, pointers, new MemoryTotals(), () -> now,
            new Random(5), true);

    private AccountId account(int n, @Nullable String type, RetentionTerms terms,
            IntToLongFunction followersOfDaysAgo) {
        AccountId id = new AccountId(n, n);
        accounts.add(new Account(id, new Address(new Platform("x"), "a" + n), null, "ESA", null, type, false, Set.of(),
                null, null, Account.Status.ACTIVE, SIX, 0));
        GrowthWindow window = GrowthWindow.EMPTY;
        for (int ago = 90; ago >= 0; ago--) {
            long followers = followersOfDaysAgo.applyAsLong(ago);
            window = followers < 0 ? window : window.with(DAY.minusDays(ago), Count.exact(followers));
        }
        Map<Metric, Count> newest = Map.of(Metric.FOLLOWERS, window.days().lastEntry().getValue());
        readings.putState(new State(id, new Snapshot(id, SIX, newest, "followers", "api", terms), window, null, null,
                0));
        return id;
    }

    private List<Insight> built(BoardHint hint) {
        builder.on(hint);
        return boards.insights(pointers.read().board().orElseThrow().version()).orElseThrow().newestFirst();
    }

    private List<Insight> closed() {
        return built(new BoardHint.RunClosed("d-2026-11-21"));
    }

    private static List<Insight> of(List<Insight> insights, InsightKind kind) {
        return insights.stream().filter(insight -> insight.kind() == kind).toList();
    }

    @Test
    void findsAJumpInAWindowWithTheNumbersThatCausedIt() {
        AccountId id = account(1, null, RetentionTerms.FREE, ago -> 50_000 - ago * 10L - ago % 3 - (ago > 4 ? 900 : 0));
        account(2, null, RetentionTerms.FREE, ago -> 30_000 - ago * 10L - ago % 3);

        List<Insight> anomalies = of(closed(), InsightKind.ANOMALY);

        assertEquals(1, anomalies.size());
        assertEquals(id, anomalies.getFirst().account());
        assertEquals(DAY.minusDays(4), anomalies.getFirst().date());
        assertTrue(anomalies.getFirst().evidence().facts().size() > 3);
    }

    @Test
    void comparesAnAccountWithItsPeersOnTheSameBoard() {
        for (int n = 1; n <= 11; n++) {
            long followers = 1_000L * n;
            account(n, "museum", RetentionTerms.FREE, ago -> ago < 3 ? followers : -1);
        }
        account(12, null, RetentionTerms.FREE, ago -> ago < 3 ? 900_000 : -1);
        account(13, "museum", new RetentionTerms(null, false, false), ago -> ago < 3 ? 900_000 : -1);

        List<Insight> standings = of(closed(), InsightKind.PERCENTILE);

        assertEquals(Set.of(new AccountId(1, 1), new AccountId(2, 2), new AccountId(10, 10), new AccountId(11, 11)),
                Set.copyOf(standings.stream().map(Insight::account).toList()));
    }

    @Test
    void tellsNoGapOfDaysBeforeTheAccountWasAdded() {
        account(1, null, RetentionTerms.FREE, ago -> ago % 10 == 0 ? 5_000 : -1);

        assertEquals(List.of(), of(closed(), InsightKind.GAP));
    }

    @Test
    void aBuildInsideTheDayKeepsThemButForNumbersThatMayNotBeShownAnyMore() {
        IntToLongFunction jump = ago -> 50_000 - ago * 10L - ago % 3 - (ago > 4 ? 900 : 0);
        AccountId kept = account(1, null, RetentionTerms.FREE, jump);
        AccountId gone = account(2, null, new RetentionTerms(null, true, true), jump);
        List<Insight> first = closed();
        assertEquals(2, of(first, InsightKind.ANOMALY).size());
        State state = Objects.requireNonNull(accounts.entries(List.of(gone)).get(gone)).state();
        readings.putState(new State(gone, state.newest(), state.window(), null, new State.Missing(DAY, DAY),
                state.rev()));
        now = now.plus(Duration.ofHours(1));

        List<Insight> second = built(new BoardHint.Changed(now));

        assertEquals(first.stream().filter(insight -> insight.account().equals(kept)).toList(), second);
    }

    @Test
    void keepsTheSeverestAndNewestOfTooMany() {
        InsightsOfBuild found = new InsightsOfBuild(DAY, true, Optional.empty());
        for (int n = 1; n <= InsightsOfBuild.MOST + 50; n++) {
            AccountId id = account(n, null, RetentionTerms.FREE, ago -> ago == 90 ? 1 : -1);
            Accounts.Entry entry = Objects.requireNonNull(
                    accounts.entries(List.of(id)).get(id));
            State state = n <= 50
                    ? entry.state()
                    : new State(id, null, GrowthWindow.EMPTY, null, new State.Missing(DAY.minusDays(5), DAY), 0);
            found.add(entry, state);
        }

        BoardInsights kept = found.finish(Board.empty(SIX, true));

        assertEquals(InsightsOfBuild.MOST, of(kept.newestFirst(), InsightKind.GONE).size());
        assertEquals(kept, BoardInsights.of(kept.toBytes()).orElseThrow());
    }

    @Test
    void keepsEventsOfEarlierDaysThatWereFoundByEarlierBuilds() {
        account(1, null, RetentionTerms.FREE, ago -> 50_000 - ago * 10L - ago % 3 - (ago > 40 ? 900 : 0));
        List<Insight> first = of(closed(), InsightKind.ANOMALY);
        assertEquals(List.of(DAY.minusDays(40)), first.stream().map(Insight::date).toList());

        now = now.plus(Duration.ofDays(5));
        assertEquals(first, of(closed(), InsightKind.ANOMALY));

        now = now.plus(Duration.ofDays(60));
        assertEquals(List.of(), of(closed(), InsightKind.ANOMALY));
    }
}
