package tidemark.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.aws.Outage;
import tidemark.aws.http.Json;
import tidemark.board.BoardPointer;
import tidemark.board.BuildInterval;
import tidemark.board.CurrentBoard;
import tidemark.board.Pointers;
import tidemark.run.Run;

/** The routes that report whether the API can answer. */
final class HealthRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private static final String KNOWN = "known";
    private static final String BEHIND = "known, and behind: a collection that closed is not on it yet";
    /** The delay of the queue and the time that building a large board takes. */
    private static final Duration BUILDING = Duration.ofMinutes(1);
    private static final int RUNS = 10;

    private final QuerySources sources;

    HealthRoutes(QuerySources sources) {
        this.sources = sources;
    }

    /** Reports that this process runs. */
    ApiReply live(ApiRequest request) {
        return ApiReply.Content.fresh(200, Json.object().put("status", "live"));
    }

    /** Reports readiness: the ledger is reachable, and there is a board or nothing to build one from. */
    ApiReply ready(ApiRequest request) {
        ObjectNode node = checked();
        boolean ready = node.path("status").asText().equals("ready");
        return ApiReply.Content.fresh(ready ? 200 : 503, node);
    }

    /** The same for people; the status is always 200. */
    ApiReply health(ApiRequest request) {
        ObjectNode node = checked();
        node.put("cache", sources.cacheState().now()).put("simulated", sources.simulated());
        String trouble = sources.board().trouble();
        if (!trouble.isEmpty()) {
            node.put("trouble", trouble);
        }
        return ApiReply.Content.fresh(200, node);
    }

    private ObjectNode checked() {
        ObjectNode node = Json.object();
        ObjectNode checks = Json.object();
        String ledger = "reached";
        String board;
        try {
            Pointers.Known known = sources.pointers().read();
            known.board().ifPresent(pointer -> age(node, pointer));
            board = board(known.board());
        } catch (RuntimeException failure) {
            LOG.error("The ledger does not answer", failure);
            ledger = Outage.is(failure) ? "cannot be reached" : "refuses our requests";
            board = "not known";
        }
        Optional<String> trouble = sources.trouble().get();
        checks.put("ledger", trouble.orElse(ledger)).put("board", board);
        boolean ready = trouble.isEmpty()
                && (board.equals(KNOWN) || board.equals(BEHIND) || board.equals("not needed: there are no accounts"));
        node.put("status", ready ? "ready" : "not ready").set("checks", checks);
        return node;
    }

    /** Writes how old the board is, and how old it may be while changes wait for the next one. */
    private void age(ObjectNode node, BoardPointer pointer) {
        node.put("board_version", pointer.version()).put("as_of", pointer.begunAt().toString());
        node.put("board_age_seconds",
                Math.max(0, Duration.between(pointer.begunAt(), sources.clock().instant()).toSeconds()));
        node.put("board_bound_seconds", BuildInterval.of(pointer.accounts()).toSeconds());
    }

    /** Whether a collection closed after the board's build began, and longer ago than a build may take. Costs two reads. */
    private boolean behind(BoardPointer pointer) {
        Instant late = sources.clock().instant().minus(BuildInterval.of(pointer.accounts())).minus(BUILDING);
        return sources.runs().find(sources.runs().latest(RUNS)).values().stream()
                .flatMap(run -> Optional.ofNullable(run.closing()).stream())
                .map(Run.Closing::at)
                .anyMatch(closed -> closed.isAfter(pointer.begunAt()) && closed.isBefore(late));
    }

    private String board(Optional<BoardPointer> named) {
        if (named.isEmpty()) {
            return sources.accounts().isEmpty() ? "not needed: there are no accounts" : "the first one is being built";
        }
        try {
            sources.board().board();
            return behind(named.get()) ? BEHIND : KNOWN;
        } catch (CurrentBoard.Unreadable broken) {
            LOG.error("The board cannot be read", broken);
            return "cannot be read";
        }
    }
}
