package tidemark.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import tidemark.aws.http.Problem;
import tidemark.board.BesideBoard;
import tidemark.board.Board;
import tidemark.board.BoardColumn;
import tidemark.board.CurrentBoard;
import tidemark.board.DailyTrends;
import tidemark.board.Sort;
import tidemark.cache.CacheGenerations;
import tidemark.cache.CacheKey;
import tidemark.cache.CachePolicy;
import tidemark.cache.CacheResult;

/** The routes that are answered from the board; the answers are keyed by its version, so that a new board gives new answers. */
final class BoardRoutes {

    private static final List<String> GRID_PARAMETERS = Stream
            .concat(ListQuery.PARAMETERS.stream(), Stream.of(AccountRows.TREND)).toList();

    private final QuerySources sources;
    private final BesideBoard<DailyTrends> trends;

    BoardRoutes(QuerySources sources) {
        this.sources = sources;
        this.trends = new BesideBoard<>(sources.boards()::trends);
    }

    ApiReply summary(ApiRequest request, CachePolicy policy) {
        Params params = new Params(request, List.of("fields"));
        FieldSelection fields = params.fields(SummaryJson.FIELDS);
        return answer(request, policy, params, board -> fields.of(SummaryJson.of(board)));
    }

    ApiReply grid(ApiRequest request, CachePolicy policy) {
        Params params = new Params(request, GRID_PARAMETERS);
        int days = params.number("trend", 0, 1, DailyTrends.DAYS);
        ListQuery query = ListQuery.of(params, Sort.LARGEST, 50, 1000, false, AccountRows.GRID.fields(),
                sources.known());
        return list(request, policy, params,
                board -> AccountRows.GRID.list(board, query.on(board), query, request.view(), trend(board, days)));
    }

    ApiReply accounts(ApiRequest request, CachePolicy policy) {
        Params params = new Params(request, ListQuery.PARAMETERS);
        ListQuery query = ListQuery.of(params, new Sort(BoardColumn.HANDLE, false), 100, 500, true,
                AccountRows.ACCOUNTS.fields(),
                sources.known());
        return list(request, policy, params,
                board -> AccountRows.ACCOUNTS.list(board, query.on(board), query, request.view(), (node, row) -> {}));
    }

    /** Shows the audience by day, where it is requested and the board has trends beside it. */
    private AccountRows.Extra trend(Board board, int days) {
        Optional<DailyTrends> known = days == 0 ? Optional.empty() : trends.of(board);
        return (node, row) -> known.ifPresent(trends -> {
            ArrayNode values = node.putArray(AccountRows.TREND);
            for (OptionalLong value : trends.of(row, days)) {
                if (value.isPresent()) {
                    values.add(value.getAsLong());
                } else {
                    values.addNull();
                }
            }
        });
    }

    /** An answer that is made of a board, or of what changes with it, and no page of a list. */
    ApiReply answer(ApiRequest request, CachePolicy policy, Params params, Function<Board, JsonNode> make) {
        return answer(request, policy, params, true, make);
    }

    /** A page of a list, with its links; they are read from the page, so that an unchanged one is looked up as well. */
    ApiReply list(ApiRequest request, CachePolicy policy, Params params, Function<Board, JsonNode> make) {
        return answer(request, policy, params, false, make) instanceof ApiReply.Content page
                ? new ApiReply.Content(page.status(), page.body(), page.tag(), page.shared(), page.source(),
                        PageLinks.of(request, page.body().bytes()))
                : new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
    }

    /** @param byTag whether a caller who has the answer is told so without a look at it */
    private ApiReply answer(ApiRequest request, CachePolicy policy, Params params, boolean byTag,
            Function<Board, JsonNode> make) {
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        CurrentBoard.View view = sources.board().view();
        Function<String, String> keys = version -> CacheKey.of(policy.route(), request.view().key(), params.meaning(),
                CacheGenerations.of(view.known(), policy.route(), null), version);
        String key = keys.apply(view.version());
        if (byTag && request.has(key)) {
            return new ApiReply.Unchanged(key, true);
        }
        try {
            return content(policy, key, () -> make.apply(board(view.version())));
        } catch (BoardReplaced by) {
            return content(policy, keys.apply(by.board.version()), () -> make.apply(by.board));
        }
    }

    private ApiReply content(CachePolicy policy, String key, Supplier<JsonNode> make) {
        CacheResult answer = sources.cache().board(policy, key, () -> ApiReply.bytes(make.get()));
        return new ApiReply.Content(200, answer.value(), key, true, answer.source());
    }

    /** The board of a version: an answer of another board must not be cached, or be reported as unchanged, under this version. */
    private Board board(String version) {
        Board board = sources.board().board();
        if (!board.version().equals(version)) {
            throw new BoardReplaced(board);
        }
        return board;
    }

    /** A newer board replaced the one whose version the answer carries. */
    private static final class BoardReplaced extends RuntimeException {
        private final transient Board board;

        BoardReplaced(Board board) {
            super("the board is now " + board.version(), null, false, false);
            this.board = board;
        }
    }
}
