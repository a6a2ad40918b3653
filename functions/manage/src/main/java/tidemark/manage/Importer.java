package tidemark.manage;

import java.time.Duration;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.jspecify.annotations.Nullable;

import tidemark.aws.Environment;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.observe.ObservedJobs;
import tidemark.aws.observe.Telemetry;
import tidemark.aws.ssm.SsmCredentials;
import tidemark.intake.NewAccountListener;
import tidemark.job.WorkJob;
import tidemark.platform.PlatformClient;
import tidemark.platforms.PlanningClient;
import tidemark.platforms.Platforms;

/** Takes the files of imports that were sent apart from their request. */
public final class Importer implements RequestHandler<SQSEvent, @Nullable Void> {

    private final Telemetry observed;
    private final ObservedJobs jobs;

    /** Wired for AWS. */
    public Importer() {
        this(System.getenv(), ManageClients.aws(),
                PlanningClient.live(Platforms.given(System.getenv()), SsmCredentials.from(System.getenv())),
                account -> {});
    }

    private Importer(Map<String, String> environment, ManageClients clients, PlatformClient platformClient,
            NewAccountListener welcome) {
        this(Telemetry.by(environment),
                new ObservedJobs(new WorkJob(DynamoLedger.of(clients, environment).jobs(), clients.clock()),
                        ImportWiring.of(environment, clients, platformClient, welcome)
                                .work(clients, Environment.text(environment, "STORE_BUCKET"))));
    }

    Importer(Telemetry observed, ObservedJobs jobs) {
        this.observed = observed;
        this.jobs = jobs;
    }

    /**
     * Wired to the services that the clients reach and the environment names.
     *
     * @param platformClient selects methods for accounts; no request is sent here
     * @param welcome receives every added account
     */
    public static Importer of(Map<String, String> environment, ManageClients clients, PlatformClient platformClient,
            NewAccountListener welcome) {
        return new Importer(environment, clients, platformClient, welcome);
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
