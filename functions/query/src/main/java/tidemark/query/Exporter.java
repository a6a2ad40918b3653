package tidemark.query;

import java.time.Duration;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.jspecify.annotations.Nullable;

import tidemark.aws.Environment;
import tidemark.aws.observe.ObservedJobs;
import tidemark.aws.observe.Telemetry;
import tidemark.job.WorkJob;

/** Writes exports that are too large for one answer to files. */
public final class Exporter implements RequestHandler<SQSEvent, @Nullable Void> {

    private final Telemetry observed;
    private final ObservedJobs jobs;

    /** Wired for AWS. */
    public Exporter() {
        this(System.getenv(), QueryClients.aws(), false);
    }

    private Exporter(Map<String, String> environment, QueryClients clients, boolean simulated) {
        this(Telemetry.by(environment), jobs(environment, clients, simulated));
    }

    Exporter(Telemetry observed, ObservedJobs jobs) {
        this.observed = observed;
        this.jobs = jobs;
    }

    private static ObservedJobs jobs(Map<String, String> environment, QueryClients clients, boolean simulated) {
        QuerySources sources = Query.sources(environment, clients, simulated);
        return new ObservedJobs(new WorkJob(sources.jobs(), clients.clock()),
                new ExportWork(sources, clients.files(Environment.text(environment, "STORE_BUCKET"))));
    }

    /**
     * Wired to the services that the clients reach and the environment names.
     *
     * @param simulated whether the ledger's numbers come from the simulator
     */
    public static Exporter of(Map<String, String> environment, QueryClients clients, boolean simulated) {
        return new Exporter(environment, clients, simulated);
    }

    @Override
    public @Nullable Void handleRequest(SQSEvent event, Context context) {
        return observed.invocation(context, measures -> {
            event.getRecords().forEach(message -> jobs.work(message.getBody(),
                    () -> Duration.ofMillis(context.getRemainingTimeInMillis()), measures));
            return null;
        });
    }
}
