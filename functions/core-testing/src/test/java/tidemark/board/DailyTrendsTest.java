package tidemark.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The trends that a build writes beside its board. */
class DailyTrendsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Instant SIX = Instant.parse("2026-11-21T06:00:00Z");

    private final MemoryReadings readings = new MemoryReadings();
    private final MemoryAccounts accounts = new MemoryAccounts(readings);
    private final MemoryBlobs blobs = new MemoryBlobs();
    private final BoardStore boards = new BoardStore(blobs);

    private void account(int n, Map<Integer, Long> followersByDaysAgo, RetentionTerms terms, Instant newestAt) {
        AccountId id = new AccountId(n, n);
        accounts.add(Account.added(id, new Address(new Platform("x"), "a" + n), "ESA", SIX));
        GrowthWindow window = GrowthWindow.EMPTY;
        for (var day : followersByDaysAgo.entrySet()) {
            window = window.with(DAY.minusDays(day.getKey()), Count.exact(day.getValue()));
        }
        Map<Metric, Count> newest = Map.of(Metric.FOLLOWERS, window.days().lastEntry().getValue());
        readings.putState(new State(id, new Snapshot(id, newestAt, newest, "followers", "api", terms), window, null,
                null, 0));
    }

    private Board build() {
        MemoryPointers pointers = new MemoryPointers();
        new BuildBoard(accounts, boards, pointers, new MemoryTotals(), () -> SIX, new Random(5), true)
                .on(new BoardHint.Changed(SIX));
        String version = pointers.read().board().orElseThrow().version();
        return boards.get(version).map(BoardFormat.Decoded.Whole.class::cast).orElseThrow().board();
    }

    private static String text(List<OptionalLong> trend) {
        return trend.stream().map(day -> day.isPresent() ? "" + day.getAsLong() : "-").collect(Collectors.joining(" "));
    }

    private static Row row(Board board, String handle) {
        return board.find(new Address(new Platform("x"), handle)).orElseThrow();
    }

    @Test
    void hasTheKnownDaysOldestFirstAndTheBoardsDayLast() {
        account(9, Map.of(0, 1000L, 1, 1005L, 3, 900L), RetentionTerms.FREE, SIX);
        account(2, Map.of(29, 5L, 30, 4L), RetentionTerms.FREE, SIX.minus(Duration.ofDays(29)));
        Board board = build();
        DailyTrends trends = boards.trends(board.version()).orElseThrow();

        assertEquals("- 900 - 1005 1000", text(trends.of(row(board, "a9"), 5)));
        assertEquals("1000", text(trends.of(row(board, "a9"), 1)));
        assertEquals("5" + " -".repeat(29), text(trends.of(row(board, "a2"), 30)));
        assertThrows(IllegalArgumentException.class, () -> trends.of(row(board, "a9"), 31));
    }

    @Test
    void hasNoNumberThatMayNotBeShown() {
        RetentionTerms week = new RetentionTerms(7, true, false);
        account(1, Map.of(0, 10L, 6, 9L, 7, 8L), week, SIX);
        account(2, Map.of(8, 10L), week, SIX.minus(Duration.ofDays(8)));
        Board board = build();
        DailyTrends trends = boards.trends(board.version()).orElseThrow();

        assertEquals("- 9 - - - - - 10", text(trends.of(row(board, "a1"), 8)));
        assertEquals("-".repeat(30), text(trends.of(row(board, "a2"), 30)).replace(" ", ""));
    }

    @Test
    void everyAccountHasItsOwnWhateverTheNumbers() {
        Random random = new Random(7);
        Map<Integer, Map<Integer, Long>> told = new HashMap<>();
        for (int n = 1; n <= 200; n++) {
            Map<Integer, Long> days = new HashMap<>(Map.of(0, random.nextLong(1L << 40)));
            random.ints(40, 0, 30).forEach(ago -> days.put(ago, random.nextLong(1L << random.nextInt(1, 62))));
            told.put(n, days);
            account(n, days, RetentionTerms.FREE, SIX);
        }
        Board board = build();
        DailyTrends trends = boards.trends(board.version()).orElseThrow();
        told.forEach((n, days) -> {
            List<OptionalLong> trend = trends.of(row(board, "a" + n), 30);
            for (int ago = 0; ago < 30; ago++) {
                Long value = days.get(ago);
                assertEquals(value == null ? OptionalLong.empty() : OptionalLong.of(value), trend.get(29 - ago));
            }
        });
    }

    @Test
    void absentWhereNoneWereWrittenAndRefusedWhereDamaged() {
        account(1, Map.of(0, 10L), RetentionTerms.FREE, SIX);
        Board board = build();
        BesideBoard<DailyTrends> beside = new BesideBoard<>(boards::trends);
        String key = "board/" + board.version() + ".trends";
        byte[] bytes = blobs.get(key).orElseThrow();
        bytes[bytes.length - 3]++;
        blobs.put(key, bytes);
        assertThrows(IllegalArgumentException.class, () -> beside.of(board));
        blobs.put(key, "a page of something else".getBytes(UTF_8));
        assertThrows(IllegalArgumentException.class, () -> beside.of(board));
        blobs.delete(key);
        assertEquals(Optional.empty(), beside.of(board));
        assertTrue(beside.of(Board.empty(SIX, true)).isEmpty());
    }
}
