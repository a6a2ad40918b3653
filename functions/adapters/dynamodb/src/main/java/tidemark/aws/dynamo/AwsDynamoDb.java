package tidemark.aws.dynamo;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tidemark.aws.AwsRuntime;
import tidemark.ratelimit.ClockCheck;

/** DynamoDB in the region and the account that the function runs in. */
public interface AwsDynamoDb extends DynamoDbProvider, AwsRuntime {

    @Override
    default DynamoDbClient dynamoDb() {
        return SharedDynamoDb.CLIENT;
    }

    @Override
    default ClockCheck clockCheck() {
        return SharedDynamoDb.CLOCK;
    }
}
