package tidemark.local.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import tidemark.local.Sleeper;
import tidemark.local.lambda.Invoker;
import tidemark.local.template.EventSource;

/**
 * Delivers the messages of one queue to one function. A message is deleted only after the function succeeded; a failed one stays invisible until the
 * queue's visibility timeout passes, and the queue itself counts and redrives.
 */
public final class SqsPoller implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(SqsPoller.class);
    private static final int MOST_PER_RECEIVE = 10;
    private static final int UNLIMITED = 10;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final EventSource.FromQueue source;
    private final String queueUrl;
    private final String queueArn;
    private final SqsClient sqs;
    private final Invoker function;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Semaphore slots;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean open = true;

    public SqsPoller(EventSource.FromQueue source, String queueUrl, String queueArn, SqsClient sqs, Invoker function,
            InstantSource clock, Sleeper sleeper) {
        this.source = source;
        this.queueUrl = queueUrl;
        this.queueArn = queueArn;
        this.sqs = sqs;
        this.function = function;
        this.clock = clock;
        this.sleeper = sleeper;
        this.slots = new Semaphore(source.maximumConcurrency().orElse(UNLIMITED));
    }

    public SqsPoller start() {
        threads.execute(this::poll);
        return this;
    }

    /** Stops receiving at once; running invocations are interrupted, and their messages come again after their visibility timeout. */
    @Override
    public void close() {
        open = false;
        threads.shutdownNow();
    }

    private void poll() {
        try {
            while (open) {
                slots.acquire();
                List<Message> batch = receive();
                if (batch.isEmpty()) {
                    slots.release();
                } else {
                    threads.execute(() -> work(batch));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Message> receive() throws InterruptedException {
        try {
            List<Message> batch = new ArrayList<>(receive(Duration.ofSeconds(1), source.batchSize()));
            Instant end = clock.instant().plus(source.window());
            while (!batch.isEmpty() && batch.size() < source.batchSize() && clock.instant().isBefore(end)) {
                List<Message> more = receive(Duration.ZERO, source.batchSize() - batch.size());
                batch.addAll(more);
                if (more.isEmpty()) {
                    sleeper.sleep(Duration.ofMillis(100));
                }
            }
            return batch;
        } catch (SdkException trouble) {
            if (open) {
                LOG.warn("{} cannot be received from", source.queue(), trouble);
            }
            sleeper.sleep(AFTER_TROUBLE);
            return List.of();
        }
    }

    private List<Message> receive(Duration wait, int room) {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                .maxNumberOfMessages(Math.min(room, MOST_PER_RECEIVE))
                .waitTimeSeconds((int) wait.toSeconds()).messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All")).messages();
    }

    private void work(List<Message> batch) {
        try {
            List<String> ids = batch.stream().map(Message::messageId).toList();
            Set<String> failed = BatchAnswer.failed(function.invoke(SqsEvents.event(batch, queueArn)),
                    source.partialResponses(),
                    ids);
            delete(batch.stream().filter(message -> !failed.contains(message.messageId())).toList());
        } catch (SdkException trouble) {
            if (open) {
                LOG.warn("Messages of {} could not be deleted and will come again", source.queue(), trouble);
            }
        } finally {
            slots.release();
        }
    }

    private void delete(List<Message> done) {
        for (int from = 0; from < done.size(); from += MOST_PER_RECEIVE) {
            var entries = done.subList(from, Math.min(done.size(), from + MOST_PER_RECEIVE)).stream()
                    .map(message -> DeleteMessageBatchRequestEntry.builder().id(message.messageId())
                            .receiptHandle(message.receiptHandle()).build())
                    .toList();
            sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
        }
    }
}
