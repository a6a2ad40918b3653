package tidemark.aws.observe;

import java.util.Map;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.Context;
import org.slf4j.MDC;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;

/** The logs and metrics of every handler; log lines are structured and name the function and the request. Thread-safe. */
public final class Telemetry {

    /** The namespace of all metrics. */
    public static final String NAMESPACE = "Tidemark";

    static {
        // Metrics go to standard output wherever a function runs; without this the library looks for an agent on the network.
        EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Lambda);
    }

    private final DimensionSet service;

    private Telemetry(String service) {
        this.service = DimensionSet.of("Service", service);
    }

    /** @param environment of the function; {@code POWERTOOLS_SERVICE_NAME} is the dimension of its metrics */
    public static Telemetry by(Map<String, String> environment) {
        return new Telemetry(environment.getOrDefault("POWERTOOLS_SERVICE_NAME", "tidemark"));
    }

    /** Runs one invocation's work; an exception is passed on to the caller after the metrics are written. */
    public <T> T invocation(Context context, Function<InvocationMetrics, T> work) {
        Metrics metrics = MetricsFactory.getMetricsInstance();
        metrics.setNamespace(NAMESPACE);
        return PowertoolsLogging.withLogging(context, () -> {
            InvocationMetrics measures = new InvocationMetrics();
            try {
                return work.apply(measures);
            } finally {
                write(metrics, measures);
            }
        });
    }

    /** Adds the run to every log line until the result is closed: the correlation id from schedule to snapshot. */
    public static MDC.MDCCloseable run(String run) {
        return MDC.putCloseable("correlation_id", run);
    }

    private void write(Metrics metrics, InvocationMetrics measures) {
        if (!measures.isEmpty()) {
            metrics.flushMetrics(own -> {
                own.setNamespace(NAMESPACE);
                own.setDefaultDimensions(service);
                measures.writeTo(own);
            });
        }
    }
}
