package tidemark.query;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.aws.http.Json;
import tidemark.board.BesideBoard;
import tidemark.board.Board;
import tidemark.board.BoardInsights;
import tidemark.board.Row;
import tidemark.cache.CachePolicy;
import tidemark.insight.Insight;

/** The route that tells what stands out, as the newest board's build found it. */
final class InsightRoutes {

    private final QuerySources sources;
    private final BoardRoutes board;
    private final BesideBoard<BoardInsights> insights;

    InsightRoutes(QuerySources sources, BoardRoutes board) {
        this.sources = sources;
        this.board = board;
        this.insights = new BesideBoard<>(sources.boards()::insights);
    }

    ApiReply insights(ApiRequest request, CachePolicy policy) {
        Params params = new Params(request, InsightQuery.PARAMETERS);
        InsightQuery query = InsightQuery.of(params, sources.known());
        return board.answer(request, policy, params, newest -> page(newest, query));
    }

    /** An insight and the row of its account. */
    private record Told(Insight insight, Row account) {}

    private ObjectNode page(Board newest, InsightQuery query) {
        List<Told> list = list(newest, query);
        int from = 0;
        while (from < list.size() && !query.follows(list.get(from).insight)) {
            from++;
        }
        if (query.page() != null) {
            from = (int) Math.min(list.size(), (query.page() - 1L) * query.perPage());
        }
        List<Told> page = list.subList(from, Math.min(list.size(), from + query.perPage()));
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        page.forEach(told -> data.add(query.fields().of(Json.of(InsightRow.of(told.insight, told.account)))));
        ObjectNode pagination = answer.putObject("pagination");
        if (query.page() != null) {
            pagination.put("page", query.page());
        }
        pagination.put("per_page", query.perPage()).put("total", list.size()).put("pages",
                Math.ceilDiv(list.size(), query.perPage()));
        if (from + page.size() < list.size() && !page.isEmpty()) {
            pagination.put("next_cursor", InsightQuery.cursor(page.getLast().insight));
        }
        return answer.put("board_version", newest.version()).put("as_of", newest.asOf().toString());
    }

    private List<Told> list(Board newest, InsightQuery query) {
        LocalDate today = LocalDate.ofInstant(newest.asOf(), ZoneOffset.UTC);
        Predicate<Insight> meant = query.meant(today);
        Predicate<Row> accounts = newest.meant(query.filter());
        List<Told> list = new ArrayList<>();
        for (Insight insight : insights.of(newest).map(BoardInsights::newestFirst).orElse(List.of())) {
            Optional<Row> account = meant.test(insight) ? newest.find(insight.account()) : Optional.empty();
            account.filter(accounts).ifPresent(row -> list.add(new Told(insight, row)));
        }
        return list;
    }
}
