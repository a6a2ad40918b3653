package tidemark.query;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.aws.Outage;
import tidemark.aws.http.Json;
import tidemark.board.BoardPointer;
import tidemark.board.CurrentBoard;
import tidemark.board.Pointers;

/** The routes that say whether answers can be given. */
final class HealthRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final Sources sources;

    HealthRoutes(Sources sources) {
        this.sources = sources;
    }

    /** This process runs. */
    Reply live(Request request) {
        return Reply.Content.fresh(200, Json.object().put("status", "live"));
    }

    /** Answers can be given: the ledger can be reached, and there is a board or nothing to make one of. */
    Reply ready(Request request) {
        ObjectNode node = checked();
        boolean ready = node.path("status").asText().equals("ready");
        return Reply.Content.fresh(ready ? 200 : 503, node);
    }

    /** The same, told to people: always 200. */
    Reply health(Request request) {
        ObjectNode node = checked();
        node.put("cache", sources.cacheState().now()).put("simulated", sources.simulated());
        String trouble = sources.board().trouble();
        if (!trouble.isEmpty()) {
            node.put("trouble", trouble);
        }
        return Reply.Content.fresh(200, node);
    }

    private ObjectNode checked() {
        ObjectNode node = Json.object();
        ObjectNode checks = Json.object();
        String ledger = "reached";
        String board;
        try {
            Pointers.Known known = sources.pointers().read();
            known.board().ifPresent(pointer -> node.put("board_version", pointer.version()).put("as_of",
                    pointer.begunAt().toString()));
            board = board(known.board());
        } catch (RuntimeException failure) {
            LOG.error("The ledger does not answer", failure);
            ledger = Outage.is(failure) ? "cannot be reached" : "refuses our requests";
            board = "not known";
        }
        Optional<String> trouble = sources.trouble().get();
        checks.put("ledger", trouble.orElse(ledger)).put("board", board);
        boolean ready = trouble.isEmpty()
                && (board.equals("known") || board.equals("not needed: there are no accounts"));
        node.put("status", ready ? "ready" : "not ready").set("checks", checks);
        return node;
    }

    private String board(Optional<BoardPointer> named) {
        if (named.isEmpty()) {
            return sources.accounts().isEmpty() ? "not needed: there are no accounts" : "the first one is being built";
        }
        try {
            sources.board().board();
            return "known";
        } catch (CurrentBoard.Unreadable broken) {
            LOG.error("The board cannot be read", broken);
            return "cannot be read";
        }
    }
}
