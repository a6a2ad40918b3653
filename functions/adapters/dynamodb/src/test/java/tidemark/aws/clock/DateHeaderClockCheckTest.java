package tidemark.aws.clock;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DateHeaderClockCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void seesNoSkewWithinTheSecondTheStoreTold() {
        assertEquals(Duration.ZERO, skew("Sat, 21 Nov 2026 12:00:00 GMT", NOON.plusMillis(200), NOON.plusMillis(900)));
    }

    @Test
    void seesHowFarThisClockIsAhead() {
        assertEquals(Duration.ofSeconds(4), skew("Sat, 21 Nov 2026 11:59:55 GMT", NOON, NOON.plusMillis(100)));
    }

    @Test
    void seesHowFarThisClockIsBehind() {
        assertEquals(Duration.ofSeconds(-5), skew("Sat, 21 Nov 2026 12:00:05 GMT", NOON.minusMillis(100), NOON));
    }

    @Test
    void keepsWhatItKnowsWhenTheDateCannotBeRead() {
        assertEquals(Duration.ZERO, skew("yesterday", NOON, NOON));
    }

    /** What one answer with a date, between two readings of this machine's clock, says of it. */
    private static Duration skew(String date, Instant sent, Instant received) {
        Iterator<Instant> clock = List.of(sent, received).iterator();
        DateHeaderClockCheck header = new DateHeaderClockCheck(clock::next);
        try (DynamoDbClient client = DynamoDbClient.builder().region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create("http://127.0.0.1:1"))
                .credentialsProvider(AnonymousCredentialsProvider.create()).httpClient(new Answering(date))
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(header)).build()) {
            client.listTables();
        }
        return header.skew();
    }

    /** Answers every request at once, with a date. */
    private record Answering(String date) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(200).putHeader("Date", date).build())
                            .responseBody(AbortableInputStream.create(new java.io.ByteArrayInputStream(
                                    "{\"TableNames\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
