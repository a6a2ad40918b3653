package tidemark.query;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.board.Board;
import tidemark.board.BoardHint;
import tidemark.board.BoardStore;
import tidemark.board.BuildBoard;
import tidemark.board.CurrentBoard;
import tidemark.history.Snapshot;
import tidemark.query.ExportRows.Taking;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryBlobs;
import tidemark.testing.MemoryPointers;
import tidemark.testing.MemoryReadings;
import tidemark.testing.MemoryTotals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An export of a thousand histories of a year, which are made while they are read, takes no more memory at its end than near its beginning. */
final class ExportMemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final int ACCOUNTS = 1_000;
    private static final int DAYS = 365;
    /** Far less than the rows take: their text has some 45 MB. */
    private static final long ALLOWED = 8L * 1024 * 1024;

    @Test
    void memoryDoesNotGrowWithTheRows() throws Exception {
        Board board = board();
        List<Long> used = new ArrayList<>();
        ExportWriter writer = new ExportWriter(ExportFormat.CSV, DayRow.COLUMNS, OutputStream.nullOutputStream());

        new ExportRows(ExportMemoryTest::year).each(request(), board, new Taking() {
            @Override
            public void row(ObjectNode row) {
                throw new AssertionError("a history has days");
            }

            @Override
            public void day(DayRow row) throws java.io.IOException {
                writer.day(row);
                if (writer.rows() % 90_000 == 0) {
                    used.add(used());
                }
            }
        });

        assertEquals((long) ACCOUNTS * DAYS, writer.rows());
        assertEquals(4, used.size());
        assertTrue(used.getLast() - used.getFirst() < ALLOWED, used::toString);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static ExportRequest request() {
        Map<String, List<String>> query = Map.of("what", List.of("history"));
        return ExportRequest.of(new Params(query, ExportRequest.PARAMETERS), query, tidemark.aws.http.View.VIEWER,
                new KnownPlatforms(() -> tidemark.platforms.Platforms.forAddresses(Map.of())), () -> NOW);
    }

    private static Board board() {
        MemoryAccounts accounts = new MemoryAccounts(new MemoryReadings());
        for (int n = 1; n <= ACCOUNTS; n++) {
            accounts.add(Account.added(new AccountId(n, n), new Address(new Platform("github"), "user-" + n), "Org",
                    NOW));
        }
        MemoryPointers pointers = new MemoryPointers();
        BoardStore boards = new BoardStore(new MemoryBlobs());
        new BuildBoard(accounts, boards, pointers, new MemoryTotals(), () -> NOW, new Random(1), true)
                .on(new BoardHint.RunClosed("d-2026-11-21"));
        return new CurrentBoard(boards, pointers, () -> NOW, true).board();
    }

    private static List<Snapshot> year(AccountId id, LocalDate from, LocalDate to) {
        List<Snapshot> days = new ArrayList<>();
        for (int ago = DAYS; ago > 0; ago--) {
            Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
            metrics.put(Metric.FOLLOWERS, Count.exact(1_000_000 - ago));
            metrics.put(Metric.POSTS, Count.exact(5_000));
            days.add(new Snapshot(id, NOW.minus(Duration.ofDays(ago)), metrics, "followers", "api"));
        }
        assertTrue(!from.isAfter(to));
        return days;
    }
}
