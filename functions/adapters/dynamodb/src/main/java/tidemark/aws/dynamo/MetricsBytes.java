package tidemark.aws.dynamo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import tidemark.history.CountBytes;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

/** Encodes the numbers of one snapshot: their count, then for each its metric and precision in one byte, and the number. */
final class MetricsBytes {

    /** A metric's index is its code: new ones are appended, none is ever removed. */
    static final List<Metric> METRICS = List.of(Metric.FOLLOWERS, Metric.FOLLOWING, Metric.POSTS, Metric.LIKES,
            Metric.VIEWS,
            Metric.SUBSCRIBERS, Metric.MEMBERS, Metric.LISTED, Metric.VIDEOS, Metric.PHOTOS, Metric.COMMENTS,
            Metric.SHARES);

    /** Likewise. */
    static final List<Precision> PRECISIONS = List.of(Precision.EXACT, Precision.ROUNDED, Precision.ABBREVIATED);

    private MetricsBytes() {}

    static byte[] of(Map<Metric, Count> metrics) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8 * metrics.size());
        write(out, metrics);
        return out.toByteArray();
    }

    static void write(ByteArrayOutputStream out, Map<Metric, Count> metrics) {
        out.write(metrics.size());
        metrics.forEach((metric, count) -> {
            out.write(METRICS.indexOf(metric) << 2 | PRECISIONS.indexOf(count.precision()));
            CountBytes.write(out, count, 0);
        });
    }

    static Map<Metric, Count> read(ByteBuffer in) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (int rest = in.get(); rest > 0; rest--) {
            int head = in.get();
            metrics.put(METRICS.get(head >> 2), CountBytes.read(in, PRECISIONS.get(head & 3), 0));
        }
        return metrics;
    }
}
