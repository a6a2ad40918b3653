package tidemark.aws.sqs;

import software.amazon.awssdk.services.sqs.SqsClient;

/** Provides the client of the queues, one per process. Thread-safe. */
public interface SqsProvider {

    SqsClient sqs();
}
