package tidemark.aws.wiring;

import java.util.Map;

import tidemark.aws.ThreadSleeper;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.sqs.SqsChunkQueue;
import tidemark.platform.PlatformClient;
import tidemark.platform.TimeScale;
import tidemark.run.RunSettings;
import tidemark.wiring.CollectionUseCases;
import tidemark.wiring.UniqueTokens;

/** Connects the use cases of collecting to the ledger in DynamoDB and the queues in SQS. */
public final class CollectionWiring {

    private CollectionWiring() {}

    /**
     * The use cases on a ledger and the queues that a function's environment names.
     *
     * @param environment {@code COLLECT_NOW_QUEUE_URL} and {@code COLLECT_QUEUE_URL} where the function sends chunks
     * @param platformClient selects methods and sends requests; a function that only plans may pass one that sends none
     * @param settings of leases and pauses, scaled to the time scale
     */
    public static CollectionUseCases of(DynamoLedger ledger, Map<String, String> environment, CollectionClients clients,
            PlatformClient platformClient, TimeScale timeScale, RunSettings settings) {
        return new CollectionUseCases(new CollectionUseCases.Ports(ledger.ledgerPorts(), platformClient,
                new SqsChunkQueue(clients.sqs(), environment), settings, timeScale, clients.clock(), clients.random(),
                new UniqueTokens(clients.random()), new ThreadSleeper()));
    }
}
