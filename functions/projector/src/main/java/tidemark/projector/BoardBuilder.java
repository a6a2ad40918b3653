package tidemark.projector;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.aws.Environment;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.aws.observe.Telemetry;
import tidemark.aws.sqs.SqsBoardHints;
import tidemark.aws.sqs.SqsDelivery;
import tidemark.board.BoardHint;
import tidemark.board.BoardHintQueue;
import tidemark.board.BoardPointer;
import tidemark.board.BoardStore;
import tidemark.board.BuildBoard;
import tidemark.board.BuildInterval;

/** Builds the board when a hint says that it is out of date and the last build is old enough, and whenever a run has closed. */
public final class BoardBuilder implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(BoardBuilder.class);

    private final Telemetry observed;
    private final InstantSource clock;
    private final BoardHintQueue hints;
    private final RedeliveryPause retries;
    private final BuildBoard build;

    /** Wired for AWS. */
    public BoardBuilder() {
        this(System.getenv(), BoardBuilderClients.aws(), false);
    }

    private BoardBuilder(Map<String, String> environment, BoardBuilderClients clients, boolean simulated) {
        this(Telemetry.by(environment), clients.clock(),
                new SqsBoardHints(clients.sqs(), environment, clients.clock()),
                new SqsRedelivery(clients.sqs(), Environment.text(environment, "BOARD_QUEUE_URL")),
                build(environment, clients, simulated));
    }

    BoardBuilder(Telemetry observed, InstantSource clock, BoardHintQueue hints, Redelivery redelivery,
            BuildBoard build) {
        this.observed = observed;
        this.clock = clock;
        this.hints = hints;
        this.retries = new RedeliveryPause(redelivery);
        this.build = build;
    }

    /**
     * Wired to the services that the clients reach and the environment names.
     *
     * @param simulated whether the ledger's numbers come from the simulator
     */
    public static BoardBuilder of(Map<String, String> environment, BoardBuilderClients clients, boolean simulated) {
        return new BoardBuilder(environment, clients, simulated);
    }

    private static BuildBoard build(Map<String, String> environment, BoardBuilderClients clients, boolean simulated) {
        DynamoLedger ledger = DynamoLedger.of(clients, environment);
        return new BuildBoard(ledger.accounts(),
                new BoardStore(clients.store(Environment.text(environment, "STORE_BUCKET"))), ledger.pointers(),
                ledger.totals(), clients.clock(), clients.random(), simulated);
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return observed.invocation(context, measures -> {
            List<SQSEvent.SQSMessage> failed = SqsDelivery.failedInOrder(event, message -> handle(message, measures));
            retries.soon(failed);
            return SqsDelivery.again(failed);
        });
    }

    /** Returns false if the message is to be delivered again. */
    private boolean handle(SQSEvent.SQSMessage message, InvocationMetrics measures) {
        BoardHint hint = hint(message, measures);
        try {
            build(hint, measures);
            return true;
        } catch (RuntimeException failure) {
            LOG.error("The board could not be built for {}; the build is tried again soon", hint, failure);
            measures.add(MetricName.BOARDS_FAILED, 1);
            return false;
        }
    }

    /** The hint in a message. An unreadable message counts as a hint of a change, because every message is sent after one. */
    private BoardHint hint(SQSEvent.SQSMessage message, InvocationMetrics measures) {
        try {
            return SqsBoardHints.read(message.getBody());
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.error("Message {} is no hint for the board; it counts as a change", message.getMessageId(), wrong);
            measures.add(MetricName.UNREADABLE, 1);
            return BoardHint.Changed.at(clock.instant());
        }
    }

    private void build(BoardHint hint, InvocationMetrics measures) {
        Instant begun = clock.instant();
        switch (build.on(hint)) {
            case BuildBoard.Result.Built(var board, boolean unfinished) -> {
                Duration took = Duration.between(begun, clock.instant());
                LOG.info("Board {} with {} accounts built in {} ms for {}", board.version(), board.accounts(),
                        took.toMillis(), hint);
                measures.add(MetricName.BOARDS_BUILT, 1);
                measures.add(MetricName.BOARD_ACCOUNTS, board.accounts());
                measures.add(MetricName.BOARD_TIME, took.toMillis());
                if (unfinished) {
                    hints.changed();
                }
                if (hint instanceof BoardHint.Changed(Instant until)) {
                    measures.add(MetricName.BOARD_LATE, late(until, board));
                }
            }
            case BuildBoard.Result.Skipped skipped -> LOG.debug("The board already includes the change: {}", hint);
            // The queue's delay is the pause; hints of the same ten seconds are merged.
            case BuildBoard.Result.TooSoon(Instant until) -> hints.changed();
        }
    }

    private long late(Instant changed, BoardPointer board) {
        Duration waited = Duration.between(changed, clock.instant());
        return Math.max(0, waited.minus(BuildInterval.of(board.accounts())).toMillis());
    }
}
