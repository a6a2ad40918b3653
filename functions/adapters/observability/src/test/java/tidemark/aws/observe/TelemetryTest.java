package tidemark.aws.observe;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TelemetryTest {

    private final Telemetry observed = Telemetry.by(Map.of("POWERTOOLS_SERVICE_NAME", "scraper"));

    @Test
    void writesWhatWasMeasuredAsOneEmbeddedMetricLine() throws Exception {
        String line = printed(() -> observed.invocation(new StubContext(), measures -> {
            measures.add(MetricName.CHUNKS_DONE, 2);
            return 1;
        }));

        JsonNode json = new ObjectMapper().readTree(line);
        assertEquals(2, json.path("ChunksDone").asInt());
        assertEquals("scraper", json.path("Service").asText());
        assertEquals("Tidemark", json.path("_aws").path("CloudWatchMetrics").path(0).path("Namespace").asText());
    }

    @Test
    void writesMetricsOfWorkThatFails() {
        String line = printed(() -> assertThrows(IllegalStateException.class,
                () -> observed.invocation(new StubContext(), measures -> {
                    measures.add(MetricName.API_FAULTS, 1);
                    throw new IllegalStateException("a bug");
                })));

        assertTrue(line.contains("\"ApiFaults\":1.0"), line);
    }

    @Test
    void namesAreFewAndEachIsThereOnce() {
        assertTrue(MetricName.values().length <= 30);
        assertEquals(MetricName.values().length,
                Arrays.stream(MetricName.values()).map(MetricName::key).collect(Collectors.toSet()).size());
    }

    private static synchronized String printed(Runnable work) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("_aws"))
                .collect(Collectors.joining());
    }

    /** A context that knows its name only. */
    private static final class StubContext implements Context {
        @Override
        public String getAwsRequestId() {
            return "request";
        }

        @Override
        public String getLogGroupName() {
            return "group";
        }

        @Override
        public String getLogStreamName() {
            return "stream";
        }

        @Override
        public String getFunctionName() {
            return "Scraper";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn";
        }

        @Override
        public com.amazonaws.services.lambda.runtime.@org.jspecify.annotations.Nullable CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public com.amazonaws.services.lambda.runtime.@org.jspecify.annotations.Nullable ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 1000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 512;
        }

        @Override
        public com.amazonaws.services.lambda.runtime.LambdaLogger getLogger() {
            throw new IllegalStateException("not used");
        }
    }
}
