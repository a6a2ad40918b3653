package tidemark.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.board.BuildBoard.Result;
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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BuildBoardTest {

    private static final Instant SIX = Instant.parse("2026-11-21T06:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private Instant now = SIX;
    private final MemoryReadings readings = new MemoryReadings();
    private final MemoryAccounts accounts = new MemoryAccounts(readings);
    private final MemoryBlobs blobs = new MemoryBlobs();
    private final MemoryPointers pointers = new MemoryPointers();
    private final MemoryTotals totals = new MemoryTotals();
    private final BuildBoard builder = new BuildBoard(accounts, new BoardStore(blobs), pointers, totals, () -> now,
            new Random(5), true);

    private void account(int n, String platform, String organization, long followers) {
        AccountId id = new AccountId(n, n);
        accounts.add(Account.added(id, new Address(new Platform(platform), "a" + n), organization, now));
        GrowthWindow window = GrowthWindow.EMPTY.with(DAY.minusDays(7), Count.exact(followers - 70))
                .with(DAY, Count.exact(followers));
        Snapshot newest = new Snapshot(id, SIX, Map.of(Metric.FOLLOWERS, Count.exact(followers)), "followers", "api");
        readings.putState(new State(id, newest, window, null, null, 0));
    }

    private Result changed() {
        return builder.on(new BoardHint.Changed(now));
    }

    private Board board(Result result) {
        String version = assertInstanceOf(Result.Built.class, result).board().version();
        return assertInstanceOf(BoardFormat.Decoded.Whole.class, new BoardStore(blobs).get(version).orElseThrow())
                .board();
    }

    @Test
    void holdsTheNewestKnownValueOfEveryAccountWithItsGrowth() {
        account(1, "x", "ESA", 1000);
        account(2, "github", "ESA", 500);
        now = SIX.plus(Duration.ofDays(2));

        Board board = board(changed());

        assertEquals(2, board.size());
        assertTrue(board.simulated());
        assertEquals(now, board.asOf());
        Row row = board.page(Filter.COLLECTED, Sort.LARGEST, 0, 1).rows().getFirst();
        assertEquals(1000, row.number(BoardColumn.FOLLOWERS).orElseThrow());
        assertEquals(new CellValue.Moment(SIX), row.value(BoardColumn.OBSERVED_AT).orElseThrow());
        assertEquals(70, row.number(BoardColumn.CHANGE_7D).orElseThrow());
        assertTrue(row.number(BoardColumn.CHANGE_1D).isEmpty());
    }

    @Test
    void growthOfAnAccountThatIsNotReadAnyMoreIsInNoSum() {
        account(1, "x", "ESA", 1000);
        now = SIX.plus(Duration.ofDays(3));

        Board board = board(changed());

        assertTrue(
                board.page(Filter.COLLECTED, Sort.LARGEST, 0, 1).rows().getFirst().number(BoardColumn.CHANGE_7D)
                        .isEmpty());
        assertTrue(board.summary().all().change().isEmpty());
        assertEquals(1000, board.summary().all().followers().orElseThrow());
    }

    @Test
    void writesTotalsOfAllPlatformsAndOrganizationsWhole() {
        account(1, "x", "ESA", 1000);
        account(2, "github", "ESA", 500);
        changed();
        now = now.plusSeconds(60);
        account(3, "x", "NASA", 95);
        builder.on(new BoardHint.RunClosed("d-2026-11-21"));

        assertEquals(1595, totals.between(Total.ALL, DAY, DAY).getFirst().sums().followers().orElseThrow());
        assertEquals(1095, totals.between(Total.platform("x"), DAY, DAY).getFirst().sums().followers().orElseThrow());
        assertEquals(1500,
                totals.between(Total.organization("ESA"), DAY, DAY).getFirst().sums().followers().orElseThrow());
        assertEquals(1, totals.between(Total.organization("NASA"), DAY, DAY).size());
    }

    @Test
    void addsUpNothingThatTermsForbidToBeAddedUp() {
        account(1, "x", "ESA", 1000);
        AccountId id = new AccountId(2, 2);
        accounts.add(Account.added(id, new Address(new Platform("youtube"), "esa"), "ESA", now));
        Snapshot newest = new Snapshot(id, SIX, Map.of(Metric.FOLLOWERS, Count.exact(5), Metric.LIKES, Count.exact(7)),
                "subscribers", "api", new RetentionTerms(30, false, false));
        readings.putState(new State(id, newest, GrowthWindow.EMPTY, null, null, 0));

        Board board = board(changed());

        MetricSums all = board.summary().all();
        assertEquals(1000, all.followers().orElseThrow());
        assertEquals(2, all.measured());
        Row row = board.page(Filter.COLLECTED, Sort.LARGEST, 1, 1).rows().getFirst();
        assertEquals(5, row.number(BoardColumn.FOLLOWERS).orElseThrow());
        assertTrue(row.number(BoardColumn.ENGAGEMENT).isEmpty());

        now = SIX.plus(Duration.ofDays(30));
        assertEquals(1, board(changed()).summary().all().measured());
    }

    @Test
    void skipsAHintThatALaterBoardHasInIt() {
        account(1, "x", "ESA", 1000);
        BoardHint early = new BoardHint.Changed(now);
        now = now.plusSeconds(30);
        assertInstanceOf(Result.Built.class, builder.on(early));
        assertInstanceOf(Result.Skipped.class, builder.on(early));
    }

    @Test
    void doesNotSkipAHintWhoseSpanOfTimeEndsAfterTheBoardWasBegun() {
        account(1, "x", "ESA", 1000);
        builder.on(new BoardHint.Changed(now));
        BoardHint next = new BoardHint.Changed(now.plusSeconds(10));
        now = now.plusSeconds(21);
        assertInstanceOf(Result.Built.class, builder.on(next));
    }

    @Test
    void waitsForItsTurnWhereTheLastBoardIsYoung() {
        account(1, "x", "ESA", 1000);
        changed();
        now = now.plusSeconds(4);
        assertEquals(new Result.TooSoon(SIX.plusSeconds(10)), changed());
        now = SIX.plusSeconds(10);
        assertInstanceOf(Result.Built.class, changed());
    }

    @Test
    void waitsLongerWhereTheLedgerIsLarge() {
        pointers.advance(
                new BoardPointer(new AccountId(SIX.toEpochMilli() << 16, 0).toString(), null, SIX, 500_000, 1));
        now = SIX.plus(Duration.ofMinutes(14));
        assertEquals(new Result.TooSoon(SIX.plus(Duration.ofMinutes(15))), changed());
    }

    @Test
    void alwaysBuildsAfterARunClosed() {
        account(1, "x", "ESA", 1000);
        changed();
        assertInstanceOf(Result.Built.class, builder.on(new BoardHint.RunClosed("d-2026-11-21")));
    }

    @Test
    void laterBoardsHaveLaterVersionsEvenWhereTheClockStandsStill() {
        account(1, "x", "ESA", 1000);
        String first = board(changed()).version();
        now = now.minusSeconds(5);
        String second = board(builder.on(new BoardHint.RunClosed("d-2026-11-21"))).version();
        assertTrue(second.compareTo(first) > 0);
        assertEquals(second, pointers.read().board().orElseThrow().version());
    }

    @Test
    void keepsOnlyTheBoardAndTheOneBefore() {
        account(1, "x", "ESA", 1000);
        for (int i = 0; i < 5; i++) {
            builder.on(new BoardHint.RunClosed("d-2026-11-21"));
        }
        BoardPointer last = pointers.read().board().orElseThrow();
        assertEquals(Set.of("board/" + last.version(), "board/" + last.version() + ".trends",
                "board/" + last.version() + ".insights", "board/" + last.previous() + ".insights",
                "board/" + last.previous(), "board/" + last.previous() + ".trends"), blobs.keys());
    }

    @Test
    void boardThatWasOvertakenIsNotNamed() {
        BoardPointer later = new BoardPointer(new AccountId((SIX.toEpochMilli() + 5000) << 16, 0).toString(), null,
                SIX, 1, 1);
        Pointers overtaking = new Pointers() {
            private boolean read;

            @Override
            public Known read() {
                if (!read) {
                    read = true;
                    return Known.NOTHING;
                }
                return pointers.read();
            }

            @Override
            public boolean advance(BoardPointer next) {
                pointers.advance(later);
                return pointers.advance(next);
            }

            @Override
            public void raise(String epoch) {
                pointers.raise(epoch);
            }
        };
        account(1, "x", "ESA", 1000);
        BuildBoard slow = new BuildBoard(accounts, new BoardStore(blobs), overtaking, totals, () -> now, new Random(5),
                true);

        assertInstanceOf(Result.Skipped.class, slow.on(new BoardHint.Changed(now)));

        assertEquals(later, pointers.read().board().orElseThrow());
        assertFalse(blobs.keys().iterator().hasNext());
    }
}
