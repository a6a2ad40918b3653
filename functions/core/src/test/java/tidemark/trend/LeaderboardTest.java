package tidemark.trend;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.board.GrowthPeriod;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.Days;
import tidemark.reading.Count;
import tidemark.reading.Precision;
import tidemark.trend.Gain.Known;
import tidemark.trend.Gain.Unknown;
import tidemark.trend.Leaderboard.LeftOut;
import tidemark.trend.Leaderboard.Place;
import tidemark.trend.LeaderboardRequest.RankBy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class LeaderboardTest {

    record Row(AccountId account, Optional<Count> followers, Gain month) implements LeaderboardRow {

        static Row of(int id, long before, long now) {
            return of(id, Count.exact(before), Count.exact(now));
        }

        static Row of(int id, Count before, Count now) {
            return new Row(Examples.id(id), Optional.of(now), new Known(Whole.of(before), Whole.of(now)));
        }

        static Row of(int id, long now, Unknown why) {
            return new Row(Examples.id(id), Optional.of(Count.exact(now)), why);
        }

        @Override
        public Gain gain(GrowthPeriod period) {
            return period == GrowthPeriod.MONTH ? month : Unknown.NO_HISTORY;
        }
    }

    private static final List<Row> ROWS = List.of(Row.of(1, 10_000, 10_500), Row.of(2, 2_000, 2_500),
            Row.of(3, 10, 40), Row.of(4, 5_000, 4_000), Row.of(5, 90_000, 91_000), Row.of(6, 2_000, 2_500),
            Row.of(7, 70_000, Unknown.NOT_DERIVABLE), Row.of(8, 300, Unknown.NO_HISTORY),
            Row.of(9, 60_000, Unknown.ROUNDED), new Row(Examples.id(10), Optional.empty(), Unknown.NO_HISTORY));

    private static LeaderboardRequest by(RankBy metric, int limit) {
        return new LeaderboardRequest(metric, GrowthPeriod.MONTH, limit, metric.defaultMinFollowers());
    }

    private static List<String> ranks(Leaderboard board) {
        return board.places().stream().map(place -> place.rank() + ":" + place.account().low()).toList();
    }

    @Test
    void ranksByGainWithTies() {
        Leaderboard board = Leaderboard.of(by(RankBy.GAIN, 10), ROWS);

        assertEquals(List.of("1:5", "2:1", "2:2", "2:6", "5:3", "6:4"), ranks(board));
        assertEquals(new LeftOut(2, 1, 1, 0), board.leftOut());
        assertEquals(new Place(2, Examples.id(1), whole(10_500), Optional.of(whole(500)),
                Optional.of(Fraction.exact(0.05))), board.places().get(1));
    }

    @Test
    void tellsTheLargerOfEqualsFirst() {
        List<Row> equals = List.of(Row.of(1, 1_000, 1_500), Row.of(3, 3_000, 3_500), Row.of(2, 3_000, 3_500));

        assertEquals(List.of("1:2", "1:3", "1:1"), ranks(Leaderboard.of(by(RankBy.GAIN, 10), equals)));
        assertEquals(List.of("1:2", "1:3"), ranks(Leaderboard.of(by(RankBy.GAIN, 2), equals)));
    }

    @Test
    void ranksByRateWithoutTheTiny() {
        Leaderboard board = Leaderboard.of(by(RankBy.RATE, 10), ROWS);

        assertEquals(List.of("1:2", "1:6", "3:1", "4:5", "5:4"), ranks(board));
        assertEquals(new LeftOut(2, 1, 1, 1), board.leftOut());
        assertEquals(List.of("1:3", "2:2", "2:6"),
                ranks(Leaderboard.of(new LeaderboardRequest(RankBy.RATE, GrowthPeriod.MONTH, 3, 0), ROWS)));
    }

    @Test
    void ranksByFollowersWhateverTheGain() {
        Leaderboard board = Leaderboard.of(by(RankBy.FOLLOWERS, 4), ROWS);

        assertEquals(List.of("1:5", "2:7", "3:9", "4:1"), ranks(board));
        assertEquals(new LeftOut(1, 0, 0, 0), board.leftOut());
        assertEquals(Optional.empty(), board.places().get(1).gain());
        assertEquals(Optional.of(whole(1_000)), board.places().getFirst().gain());
    }

    @Test
    void leavesOutTheSmallThatWereNotAskedFor() {
        Leaderboard board = Leaderboard.of(new LeaderboardRequest(RankBy.GAIN, GrowthPeriod.MONTH, 10, 4_000), ROWS);

        assertEquals(List.of("1:5", "2:1", "3:4"), ranks(board));
        assertEquals(new LeftOut(1, 1, 1, 4), board.leftOut());
    }

    @Test
    void hasNoRateFromNothing() {
        LeaderboardRequest all = new LeaderboardRequest(RankBy.RATE, GrowthPeriod.MONTH, 10, 0);

        assertEquals(new LeftOut(0, 0, 0, 1), Leaderboard.of(all, List.of(Row.of(1, 0, 9))).leftOut());
        assertEquals(new LeftOut(0, 1, 0, 0),
                Leaderboard.of(all, List.of(Row.of(1, new Count(50, Precision.ROUNDED, 0, 99), Count.exact(900))))
                        .leftOut());
    }

    @Test
    void ranksRoundedGainsOnlyBeyondWhatRoundingCouldFeign() {
        Row feigned = Row.of(1, Count.exact(1_250), new Count(1_300, Precision.ABBREVIATED, 1_250, 1_349));
        Row beyond = Row.of(2, Days.cut(1_200, 100), Days.cut(1_400, 100));
        Leaderboard board = Leaderboard.of(by(RankBy.GAIN, 10), List.of(feigned, beyond));

        assertEquals(List.of("1:2"), ranks(board));
        assertEquals(Optional.of(new Whole(200, 101, 299, Precision.ROUNDED)), board.places().getFirst().gain());
        assertEquals(new LeftOut(0, 1, 0, 0), board.leftOut());
        assertEquals(Optional.empty(),
                Leaderboard.of(by(RankBy.FOLLOWERS, 10), List.of(feigned)).places().getFirst().gain());
    }

    @Test
    void asksForTheGainOfItsPeriod() {
        LeaderboardRequest week = new LeaderboardRequest(RankBy.GAIN, GrowthPeriod.WEEK, 10, 0);

        assertEquals(new LeftOut(10, 0, 0, 0), Leaderboard.of(week, ROWS).leftOut());
    }

    @Test
    void refusesLimitsOutOfBounds() {
        assertThrows(IllegalArgumentException.class, () -> by(RankBy.GAIN, 0));
        assertThrows(IllegalArgumentException.class, () -> by(RankBy.GAIN, 101));
        assertThrows(IllegalArgumentException.class,
                () -> new LeaderboardRequest(RankBy.GAIN, GrowthPeriod.DAY, 10, -1));
        assertEquals(1_000, RankBy.RATE.defaultMinFollowers());
    }

    private static Whole whole(long value) {
        return Whole.of(Count.exact(value));
    }
}
