package tidemark.aws.sqs;

import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.aws.AwsConnection;

/** The process's client of SQS, built on first use. */
final class SharedSqs {

    static final SqsClient CLIENT = SqsClient.builder().httpClient(AwsConnection.http())
            .overrideConfiguration(AwsConnection.limits()).build();

    private SharedSqs() {}
}
