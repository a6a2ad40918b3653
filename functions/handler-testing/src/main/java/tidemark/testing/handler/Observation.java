package tidemark.testing.handler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What an invocation returned, and the metrics that it wrote to standard output.
 *
 * @param metrics the values by the metric's key; the sum where a metric was written more than once
 */
public record Observation<T>(T result, Map<String, Double> metrics) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Observation {
        metrics = Map.copyOf(metrics);
    }

    /** Runs an invocation and reads its output; one at a time, because standard output is shared. */
    public static <T> Observation<T> of(Supplier<T> invocation) {
        synchronized (MAPPER) {
            PrintStream before = System.out;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            System.setOut(new PrintStream(bytes, true, UTF_8));
            try {
                T result = invocation.get();
                return new Observation<>(result, metrics(bytes.toString(UTF_8)));
            } finally {
                System.setOut(before);
            }
        }
    }

    /** The value of a metric; 0 if the invocation did not write it. */
    public double metric(String key) {
        return metrics.getOrDefault(key, 0.0);
    }

    private static Map<String, Double> metrics(String output) {
        Map<String, Double> metrics = new TreeMap<>();
        output.lines().filter(line -> line.startsWith("{\"_aws\"")).forEach(line -> {
            JsonNode json = read(line);
            json.at("/_aws/CloudWatchMetrics").forEach(group -> group.path("Metrics").forEach(metric -> {
                JsonNode value = json.path(metric.path("Name").asText());
                double sum = 0;
                for (JsonNode one : value.isArray() ? value : MAPPER.createArrayNode().add(value)) {
                    sum += one.asDouble();
                }
                metrics.merge(metric.path("Name").asText(), sum, Double::sum);
            }));
        });
        return metrics;
    }

    private static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
