package tidemark.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.account.AccountId;
import tidemark.aws.http.Json;
import tidemark.board.Board;
import tidemark.board.Filter;
import tidemark.board.GrowthPeriod;
import tidemark.board.Row;
import tidemark.cache.CachePolicy;
import tidemark.trend.Leaderboard;
import tidemark.trend.LeaderboardRequest;
import tidemark.trend.LeaderboardRequest.RankBy;

/** Ranks the accounts of the board by what they gained, or by their audience. */
final class LeaderboardRoute {

    static final FieldSelection.Known FIELDS = RecordFields.of(LeaderboardAnswer.class);

    private static final List<String> PARAMETERS = Stream.of(List.of("metric", "days", "limit", "min_followers"),
            ListQuery.FILTERS, List.of("fields")).flatMap(List::stream).toList();
    private static final int MOST_FOLLOWERS = 999_999_999;

    private final BoardRoutes board;
    private final KnownPlatforms known;

    LeaderboardRoute(BoardRoutes board, KnownPlatforms known) {
        this.board = board;
        this.known = known;
    }

    ApiReply answer(ApiRequest request, CachePolicy policy) {
        Params params = new Params(request, PARAMETERS);
        RankBy metric = params.choice("metric", RankBy.GAIN, LeaderboardRoute::metric, "gain, rate, followers");
        GrowthPeriod period = params.choice("days", GrowthPeriod.WEEK, LeaderboardRoute::period, "1, 7, 30, 90");
        int limit = params.number("limit", LeaderboardRequest.DEFAULT_LIMIT, 1, LeaderboardRequest.MAX_LIMIT);
        int least = params.number("min_followers", (int) metric.defaultMinFollowers(), 0, MOST_FOLLOWERS);
        Filter filter = ListQuery.filter(params, known, false);
        FieldSelection fields = params.fields(FIELDS);
        LeaderboardRequest ranking = new LeaderboardRequest(metric, period, limit, least);
        return board.answer(request, policy, params, newest -> ranked(newest, ranking, filter, fields));
    }

    private static JsonNode ranked(Board board, LeaderboardRequest request, Filter filter, FieldSelection fields) {
        Iterable<BoardLeaderboardRow> rows = () -> board.rows(filter).map(BoardLeaderboardRow::new).iterator();
        Leaderboard ranked = Leaderboard.of(request, rows);
        Set<AccountId> placed = ranked.places().stream().map(Leaderboard.Place::account).collect(Collectors.toSet());
        Map<AccountId, AccountReference> accounts = board.rows(filter).filter(row -> placed.contains(row.id()))
                .collect(Collectors.toMap(Row::id, AccountReference::of));
        return fields.of(Json.of(LeaderboardAnswer.of(ranked, accounts, board)));
    }

    private static Optional<RankBy> metric(String word) {
        return Arrays.stream(RankBy.values()).filter(known -> known.key().equals(word)).findFirst();
    }

    private static Optional<GrowthPeriod> period(String word) {
        return Arrays.stream(GrowthPeriod.values()).filter(known -> Integer.toString(known.days()).equals(word))
                .findFirst();
    }
}
