package tidemark.aws;

import java.time.Duration;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The connection and the time limits of clients of AWS services. */
public final class AwsConnection {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(20);

    private AwsConnection() {}

    /** A new connection pool of the JDK's HTTP client, which starts fastest. */
    public static SdkHttpClient http() {
        return UrlConnectionHttpClient.create();
    }

    /** The time limits of a client that repeats failed requests itself. */
    public static ClientOverrideConfiguration limits() {
        return ClientOverrideConfiguration.builder().apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL).build();
    }
}
