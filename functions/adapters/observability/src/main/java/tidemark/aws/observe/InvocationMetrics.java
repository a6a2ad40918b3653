package tidemark.aws.observe;

import java.util.ArrayList;
import java.util.List;

import software.amazon.lambda.powertools.metrics.Metrics;

/** The metrics of one invocation, written when it ends, even on failure. For the thread of the invocation only. */
public final class InvocationMetrics {

    private record Measured(MetricName name, double value) {}

    private final List<Measured> measured = new ArrayList<>();

    public InvocationMetrics() {}

    public void add(MetricName name, long value) {
        add(name, (double) value);
    }

    public void add(MetricName name, double value) {
        measured.add(new Measured(name, value));
    }

    boolean isEmpty() {
        return measured.isEmpty();
    }

    void writeTo(Metrics metrics) {
        measured.forEach(one -> metrics.addMetric(one.name.key(), one.value, one.name.unit()));
    }
}
