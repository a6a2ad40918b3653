package tidemark.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tidemark.board.GrowthPeriod;
import tidemark.history.Days;
import tidemark.reading.Count;
import tidemark.trend.Gain.Unknown;
import tidemark.trend.Leaderboard.LeftOut;
import tidemark.trend.Leaderboard.Place;
import tidemark.trend.LeaderboardRequest.RankBy;
import tidemark.trend.LeaderboardTest.Row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Generated rows with many ties, against ranks that are counted one by one. */
final class LeaderboardPropertyTest {

    private final Random random = new Random(77);

    private List<Row> rows(int size) {
        return new ArrayList<>(IntStream.range(0, size).mapToObj(this::row).toList());
    }

    private Row row(int id) {
        return switch (random.nextInt(6)) {
            case 0 -> Row.of(id, random.nextInt(3_000), List.of(Unknown.values()).get(random.nextInt(3)));
            case 1 -> Row.of(id, Days.cut(100L * random.nextInt(30), 100), Days.cut(100L * random.nextInt(30), 100));
            default -> Row.of(id, 500L * random.nextInt(5), 500L * random.nextInt(5));
        };
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        for (int round = 0; round < 300; round++) {
            List<Row> rows = rows(1 + random.nextInt(200));
            LeaderboardRequest request = request();
            Leaderboard expected = Leaderboard.of(request, rows);
            Collections.shuffle(rows, random);

            assertEquals(expected, Leaderboard.of(request, rows));
        }
    }

    @Test
    void ranksEachPlaceByHowManyAreBetter() {
        for (int round = 0; round < 300; round++) {
            List<Row> rows = rows(1 + random.nextInt(100));
            LeaderboardRequest request = request();
            LeaderboardRequest whole = new LeaderboardRequest(request.metric(), request.period(),
                    LeaderboardRequest.MAX_LIMIT, request.minFollowers());
            Leaderboard all = Leaderboard.of(whole, rows);

            for (Place place : all.places()) {
                long better = all.places().stream()
                        .filter(other -> value(request, other) > value(request, place)).count();
                assertEquals(better + 1, place.rank());
            }
            assertTrue(all.places().stream().map(place -> value(request, place)).toList().equals(all.places().stream()
                    .map(place -> value(request, place)).sorted(Comparator.reverseOrder()).toList()));
            assertEquals(all.places().stream().limit(request.limit()).toList(),
                    Leaderboard.of(request, rows).places());
        }
    }

    @Test
    void countsEachRowOnce() {
        for (int round = 0; round < 300; round++) {
            List<Row> rows = rows(random.nextInt(100));
            LeaderboardRequest request = new LeaderboardRequest(metric(), GrowthPeriod.MONTH, 100, 1_000);
            Leaderboard board = Leaderboard.of(request, rows);
            LeftOut out = board.leftOut();

            assertEquals(rows.size(), board.places().size() + out.noHistory() + out.rounded() + out.notDerivable()
                    + out.tooSmall());
        }
    }

    @Test
    void ranksManyRowsInOnePass() {
        Iterable<Row> many = () -> IntStream.range(0, 100_000)
                .mapToObj(id -> Row.of(id, Count.exact(1), Count.exact(2L + id % 1_000))).iterator();
        Leaderboard board = Leaderboard.of(new LeaderboardRequest(RankBy.GAIN, GrowthPeriod.MONTH, 3, 0), many);

        assertEquals(List.of(999L, 1_999L, 2_999L), board.places().stream().map(place -> place.account().low())
                .toList());
        assertEquals(List.of(1, 1, 1), board.places().stream().map(Place::rank).toList());
    }

    private LeaderboardRequest request() {
        return new LeaderboardRequest(metric(), GrowthPeriod.MONTH, 1 + random.nextInt(100),
                500L * random.nextInt(3));
    }

    private RankBy metric() {
        return List.of(RankBy.values()).get(random.nextInt(RankBy.values().length));
    }

    private static double value(LeaderboardRequest request, Place place) {
        return switch (request.metric()) {
            case FOLLOWERS -> place.followers().value();
            case GAIN -> place.gain().orElseThrow().value();
            case RATE -> place.rate().orElseThrow().value();
        };
    }
}
