package tidemark.aws.wiring;

import tidemark.aws.dynamo.DynamoDbProvider;
import tidemark.aws.sqs.SqsProvider;

/** The services that collecting reaches: the ledger and the queues. */
public interface CollectionClients extends DynamoDbProvider, SqsProvider {}
