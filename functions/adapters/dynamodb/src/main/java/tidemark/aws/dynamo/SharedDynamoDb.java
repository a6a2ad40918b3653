package tidemark.aws.dynamo;

import java.time.InstantSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tidemark.aws.AwsConnection;
import tidemark.aws.clock.DateHeaderClockCheck;

/** The process's client of DynamoDB, and the clock check that reads its responses; both are built on first use. */
final class SharedDynamoDb {

    static final DateHeaderClockCheck CLOCK = new DateHeaderClockCheck(InstantSource.system());
    static final DynamoDbClient CLIENT = DynamoClients.over(AwsConnection.http(), CLOCK);

    private SharedDynamoDb() {}
}
