package tidemark.scraper;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.aws.observe.Telemetry;
import tidemark.aws.sqs.SqsChunkQueue;
import tidemark.aws.sqs.SqsDelivery;
import tidemark.reading.Outcome;
import tidemark.run.ChunkMessage;
import tidemark.run.ChunkResult;
import tidemark.run.Tally;
import tidemark.run.WorkChunk;
import tidemark.time.Deadline;

/** Works the chunks that messages name. A message that cannot be read or matched to a chunk fails, and ends in the dead-letter queue. */
public final class Scraper implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Scraper.class);

    private final Telemetry observed;
    private final WorkChunk worker;
    private final Duration longest;

    /** Wired for AWS. */
    public Scraper() {
        this(ScraperWiring.aws(System.getenv(), ScraperClients.aws()));
    }

    Scraper(UseCases useCases) {
        this.observed = useCases.observed;
        this.worker = useCases.worker;
        this.longest = useCases.longest;
    }

    /**
     * The use cases that messages trigger.
     *
     * @param longest for how long one invocation works on its chunks
     */
    record UseCases(Telemetry observed, WorkChunk worker, Duration longest) {}

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return observed.invocation(context, measures -> {
            Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
            long end = System.nanoTime() + (left.compareTo(longest) < 0 ? left : longest).toNanos();
            Deadline deadline = () -> Duration.ofNanos(end - System.nanoTime());
            return SqsDelivery.again(SqsDelivery.failed(event, message -> handle(message, deadline, measures)));
        });
    }

    /** Returns false if the message is to be delivered again. */
    private boolean handle(SQSEvent.SQSMessage message, Deadline deadline, InvocationMetrics measures) {
        Optional<ChunkMessage> read = read(message);
        if (read.isEmpty()) {
            return false;
        }
        try (MDC.MDCCloseable run = Telemetry.run(read.get().chunk().run().text())) {
            ChunkResult worked = worker.work(read.get(), deadline);
            LOG.info("Chunk {}: {}", read.get().chunk(), worked);
            measure(worked, measures);
            return !(worked.end() instanceof ChunkResult.End.Unknown);
        } catch (RuntimeException fault) {
            LOG.error("Chunk {} could not be worked; it is due again when its lease has passed", read.get().chunk(),
                    fault);
            return false;
        }
    }

    private static Optional<ChunkMessage> read(SQSEvent.SQSMessage message) {
        try {
            return Optional.of(SqsChunkQueue.read(message.getBody()));
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.error("Message {} does not name a chunk", message.getMessageId(), wrong);
            return Optional.empty();
        }
    }

    private static void measure(ChunkResult worked, InvocationMetrics measures) {
        Tally tally = worked.tally();
        long failed = tally.outcomes().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Outcome.Kind.REFUSED)
                .mapToLong(Map.Entry::getValue).sum();
        measures.add(MetricName.CHUNKS_DONE, worked.end() instanceof ChunkResult.End.Finished ? 1 : 0);
        measures.add(MetricName.ACCOUNTS_DONE, tally.done());
        measures.add(MetricName.ACCOUNTS_FAILED, failed);
        measures.add(MetricName.PLATFORM_REQUESTS, tally.requests());
    }
}
