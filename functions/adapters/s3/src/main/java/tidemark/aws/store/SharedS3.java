package tidemark.aws.store;

import software.amazon.awssdk.services.s3.S3Client;

import tidemark.aws.AwsConnection;

/** The process's client of S3, built on first use. */
final class SharedS3 {

    static final S3Client CLIENT = S3Client.builder().httpClient(AwsConnection.http())
            .overrideConfiguration(AwsConnection.limits()).build();

    private SharedS3() {}
}
