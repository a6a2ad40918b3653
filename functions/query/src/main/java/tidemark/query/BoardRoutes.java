package tidemark.query;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.aws.http.Problem;
import tidemark.board.Board;
import tidemark.board.Sort;
import tidemark.board.SortKey;
import tidemark.cache.Answer;
import tidemark.cache.CacheKey;
import tidemark.cache.Epochs;
import tidemark.cache.Policy;

/** The routes that are answered from the board: named by its version, so that a new board is a new answer. */
final class BoardRoutes {

    private final Sources sources;

    BoardRoutes(Sources sources) {
        this.sources = sources;
    }

    Reply summary(Request request, Policy policy) {
        Params params = new Params(request, List.of("fields"));
        Fields fields = params.fields(SummaryJson.FIELDS);
        return answer(request, policy, params, board -> fields.of(SummaryJson.of(board)));
    }

    Reply grid(Request request, Policy policy) {
        Params params = new Params(request, ListQuery.PARAMETERS);
        ListQuery query = ListQuery.of(params, Sort.LARGEST, 50, 1000, false, Rows.GRID, sources.known());
        return answer(request, policy, params,
                board -> Rows.list(board, query.on(board), query, Rows::grid, request.view()));
    }

    Reply accounts(Request request, Policy policy) {
        Params params = new Params(request, ListQuery.PARAMETERS);
        ListQuery query = ListQuery.of(params, new Sort(SortKey.HANDLE, false), 100, 500, true, Rows.ACCOUNTS,
                sources.known());
        return answer(request, policy, params,
                board -> Rows.list(board, query.on(board), query, Rows::account, request.view()));
    }

    private Reply answer(Request request, Policy policy, Params params, Function<Board, JsonNode> make) {
        if (!params.wrong().isEmpty()) {
            return new Reply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        String key = CacheKey.of(policy.route(), request.view().key(), params.meaning(),
                Epochs.of(sources.board().known(), policy.route(), null), sources.board().version());
        if (request.has(key)) {
            return new Reply.Unchanged(key, true);
        }
        Answer answer = sources.cache().board(policy, key, () -> Reply.bytes(make.apply(sources.board().board())));
        return new Reply.Content(200, answer.value(), key, true, answer.source());
    }
}
