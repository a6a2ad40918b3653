package tidemark.aws.sqs;

import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.job.JobKind;
import tidemark.job.JobMessage;
import tidemark.job.JobQueue;

/** Jobs on two queues: exports and imports. Thread-safe. */
public final class SqsJobQueue implements JobQueue {

    private final SqsClient client;
    private final String exports;
    private final String imports;

    /** @param environment {@code EXPORT_QUEUE_URL} and {@code IMPORT_QUEUE_URL} */
    public SqsJobQueue(SqsClient client, Map<String, String> environment) {
        this.client = client;
        this.exports = environment.getOrDefault("EXPORT_QUEUE_URL", "");
        this.imports = environment.getOrDefault("IMPORT_QUEUE_URL", "");
    }

    @Override
    public void send(JobKind kind, JobMessage message) {
        MessageBatches.send(client, kind == JobKind.EXPORT ? exports : imports, List.of(message.text()));
    }
}
