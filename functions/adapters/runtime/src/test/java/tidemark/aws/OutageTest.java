package tidemark.aws;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.model.SqsException;

import tidemark.ledger.WriteUncertain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutageTest {

    @ParameterizedTest
    @CsvSource({"400, ValidationException, false", "400, AccessDeniedException, false",
            "400, ResourceNotFoundException, false", "403, AccessDenied, false", "404, NoSuchBucket, false",
            "400, ThrottlingException, true", "400, ProvisionedThroughputExceededException, true",
            "503, SlowDown, true", "429, TooManyRequestsException, true", "500, InternalServerError, true",
            "503, ServiceUnavailable, true"})
    void onlyWhatPassesByItselfIsAnOutage(int status, String code, boolean outage) {
        AwsErrorDetails details = AwsErrorDetails.builder().errorCode(code).build();
        for (SdkException failure : new SdkException[]{
                (SdkException) DynamoDbException.builder().statusCode(status).awsErrorDetails(details).build(),
                (SdkException) S3Exception.builder().statusCode(status).awsErrorDetails(details).build(),
                (SdkException) SqsException.builder().statusCode(status).awsErrorDetails(details).build()}) {
            assertEquals(outage, Outage.is(failure), failure::toString);
        }
    }

    @Test
    void networkThatFailsIsAnOutageAndARequestThatCannotBeMadeIsNot() {
        assertTrue(Outage.is(SdkClientException.create("no route", new IOException("connection refused"))));
        assertTrue(Outage.is(ApiCallTimeoutException.create(3000)));
        assertFalse(Outage.is(SdkClientException.create("cannot be written", new IllegalArgumentException("null"))));
        assertFalse(Outage.is(new IllegalStateException("a mistake")));
        assertFalse(Outage.is(new IllegalStateException(new IOException("a file"))));
    }

    @Test
    void outageIsSeenBehindWhatItCaused() {
        SdkException down = SdkClientException.create("no route", new IOException("connection refused"));
        assertTrue(Outage.is(new IllegalStateException("a line failed", new ExecutionException(down))));
        assertTrue(Outage.is(new WriteUncertain("no answer", new IllegalStateException())));
    }
}
