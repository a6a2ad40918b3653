package tidemark.aws.sqs;

import software.amazon.awssdk.services.sqs.SqsClient;

/** SQS in the region and the account that the function runs in. */
public interface AwsSqs extends SqsProvider {

    @Override
    default SqsClient sqs() {
        return SharedSqs.CLIENT;
    }
}
