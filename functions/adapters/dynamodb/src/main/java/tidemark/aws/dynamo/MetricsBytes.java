package tidemark.aws.dynamo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

import tidemark.history.CountBytes;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

/** Encodes the numbers of one snapshot: their count, then for each the codes of its metric and precision in one byte, and the number. */
final class MetricsBytes {

    private MetricsBytes() {}

    static byte[] of(Map<Metric, Count> metrics) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8 * metrics.size());
        write(out, metrics);
        return out.toByteArray();
    }

    static void write(ByteArrayOutputStream out, Map<Metric, Count> metrics) {
        out.write(metrics.size());
        metrics.forEach((metric, count) -> {
            out.write(metric.code() << 2 | count.precision().code());
            CountBytes.write(out, count, 0);
        });
    }

    static Map<Metric, Count> read(ByteBuffer in) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (int rest = in.get(); rest > 0; rest--) {
            int head = in.get();
            metrics.put(Metric.of(head >> 2), CountBytes.read(in, Precision.of(head & 3), 0));
        }
        return metrics;
    }
}
