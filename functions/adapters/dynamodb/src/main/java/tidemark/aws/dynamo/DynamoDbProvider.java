package tidemark.aws.dynamo;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tidemark.aws.RuntimeProvider;
import tidemark.ratelimit.ClockCheck;

/** Provides the client of the ledger, one per process. Thread-safe. */
public interface DynamoDbProvider extends RuntimeProvider {

    DynamoDbClient dynamoDb();

    /** Compares this machine's clock with the one that all functions share. */
    default ClockCheck clockCheck() {
        return ClockCheck.TRUSTED;
    }
}
