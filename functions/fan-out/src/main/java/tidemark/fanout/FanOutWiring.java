package tidemark.fanout;

import java.util.Map;

import tidemark.aws.Environment;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.observe.Telemetry;
import tidemark.aws.sqs.SqsBoardHints;
import tidemark.aws.sqs.SqsJobQueue;
import tidemark.aws.ssm.SsmCredentials;
import tidemark.aws.wiring.CollectionWiring;
import tidemark.aws.wiring.CredentialWiring;
import tidemark.credential.Keyring;
import tidemark.job.SendDueJobs;
import tidemark.platform.CredentialStore;
import tidemark.platform.PlatformClient;
import tidemark.platform.TimeScale;
import tidemark.platforms.HttpTokenEndpoints;
import tidemark.platforms.PlanningClient;
import tidemark.platforms.Platforms;
import tidemark.run.RunSettings;
import tidemark.wiring.CollectionUseCases;

/** Builds the fan-out function from its environment. */
public final class FanOutWiring {

    private FanOutWiring() {}

    /**
     * The function, wired to the services that its environment names.
     *
     * @param platformClient selects methods for accounts; no request is sent here
     * @param keyring holds the tokens to renew
     * @param timeScale of the quotas
     */
    public static FanOut function(Map<String, String> environment, FanOutClients clients, PlatformClient platformClient,
            Keyring keyring,
            TimeScale timeScale, RunSettings settings) {
        return new FanOut(useCases(environment, clients, platformClient, keyring, timeScale, settings));
    }

    /** The use cases on AWS, with the real platforms. */
    static FanOut.UseCases aws(Map<String, String> environment, FanOutClients clients) {
        Platforms platforms = Platforms.given(environment);
        CredentialStore credentials = SsmCredentials.from(environment);
        String contact = environment.getOrDefault("CONTACT", "");
        return useCases(environment, clients, PlanningClient.live(platforms, credentials),
                new Keyring(credentials, CredentialWiring.states(environment, clients),
                        HttpTokenEndpoints.live(platforms, contact, clients.clock())),
                TimeScale.REAL, RunSettings.of(Environment.timeout(environment), Environment.timeout(environment)));
    }

    private static FanOut.UseCases useCases(Map<String, String> environment, FanOutClients clients,
            PlatformClient platformClient,
            Keyring keyring, TimeScale timeScale, RunSettings settings) {
        DynamoLedger ledger = DynamoLedger.of(clients, environment);
        CollectionUseCases collection = CollectionWiring.of(ledger, environment, clients,
                platformClient, timeScale, settings);
        return new FanOut.UseCases(Telemetry.by(environment), collection.openRun(),
                collection.openMissedRun(environment.getOrDefault("DAILY_SCHEDULE", "")),
                collection.tick(new SqsBoardHints(clients.sqs(), environment, clients.clock())),
                new TokenRenewalStep(CredentialWiring.renew(keyring, clients), CredentialWiring.watch(keyring, clients),
                        clients.clock()),
                new DueJobsStep(new SendDueJobs(ledger.jobs(), new SqsJobQueue(clients.sqs(), environment),
                        clients.clock())));
    }
}
