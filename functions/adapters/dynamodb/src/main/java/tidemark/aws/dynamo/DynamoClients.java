package tidemark.aws.dynamo;

import java.time.Duration;
import java.util.List;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Builds the client that {@link Table} expects: short timeouts and no retries, because only the table knows what a repeated write means. */
public final class DynamoClients {

    private static final Duration ATTEMPT = Duration.ofSeconds(3);

    private DynamoClients() {}

    /**
     * The client for the region and the account that the environment names.
     *
     * @param watchers see every request and answer
     */
    public static DynamoDbClient over(SdkHttpClient http, ExecutionInterceptor... watchers) {
        DynamoDbClientBuilder builder = limited(DynamoDbClient.builder().httpClient(http));
        return builder
                .overrideConfiguration(builder.overrideConfiguration()
                        .copy(limits -> List.of(watchers).forEach(limits::addExecutionInterceptor)))
                .build();
    }

    static DynamoDbClientBuilder limited(DynamoDbClientBuilder builder) {
        return builder.overrideConfiguration(limits -> limits.apiCallAttemptTimeout(ATTEMPT)
                .retryStrategy(DefaultRetryStrategy.doNotRetry()));
    }
}
