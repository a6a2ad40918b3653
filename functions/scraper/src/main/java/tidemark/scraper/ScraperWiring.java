package tidemark.scraper;

import java.util.Map;

import tidemark.aws.Environment;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.evidence.BlobEvidence;
import tidemark.aws.observe.Telemetry;
import tidemark.aws.ssm.SsmCredentials;
import tidemark.aws.wiring.CollectionWiring;
import tidemark.aws.wiring.CredentialWiring;
import tidemark.platform.Credentials;
import tidemark.platform.PlatformClient;
import tidemark.platform.TimeScale;
import tidemark.platforms.HttpPlatformClient;
import tidemark.platforms.Platforms;
import tidemark.run.RunSettings;
import tidemark.wiring.CollectionUseCases;

/** Builds the scraper function from its environment. */
public final class ScraperWiring {

    private ScraperWiring() {}

    /**
     * The function, wired to the services that its environment names.
     *
     * @param timeScale of the quotas
     * @param settings hold the lease, which limits how long a chunk is worked
     */
    public static Scraper function(Map<String, String> environment, ScraperClients clients,
            PlatformClient platformClient,
            TimeScale timeScale,
            RunSettings settings) {
        return new Scraper(useCases(environment, clients, platformClient, timeScale, settings));
    }

    /** The use cases on AWS, with the real platforms. */
    static Scraper.UseCases aws(Map<String, String> environment, ScraperClients clients) {
        Credentials credentials = SsmCredentials.from(environment);
        PlatformClient platformClient = HttpPlatformClient
                .live(Platforms.given(environment), credentials, environment.getOrDefault("CONTACT", ""),
                        clients.clock())
                .reportingRefusalsTo(
                        CredentialWiring.note(credentials, CredentialWiring.states(environment, clients), clients));
        return useCases(environment, clients, platformClient, TimeScale.REAL,
                RunSettings.of(Environment.timeout(environment), Environment.timeout(environment)));
    }

    private static Scraper.UseCases useCases(Map<String, String> environment, ScraperClients clients,
            PlatformClient platformClient, TimeScale timeScale,
            RunSettings settings) {
        CollectionUseCases collection = CollectionWiring.of(DynamoLedger.of(clients, environment), environment, clients,
                platformClient, timeScale, settings);
        return new Scraper.UseCases(Telemetry.by(environment),
                collection.workChunk(
                        new BlobEvidence(clients.store(Environment.text(environment, "STORE_BUCKET")), clients.clock()),
                        clients.clockCheck()),
                settings.workLease().minus(settings.margin()));
    }
}
