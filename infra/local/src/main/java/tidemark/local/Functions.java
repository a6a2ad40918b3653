package tidemark.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import tidemark.fanout.FanOut;
import tidemark.fanout.FanOutWiring;
import tidemark.intake.NewAccountListener;
import tidemark.invalidator.Invalidator;
import tidemark.local.lambda.FunctionCatalog;
import tidemark.manage.Importer;
import tidemark.manage.Manage;
import tidemark.projector.BoardBuilder;
import tidemark.projector.Projector;
import tidemark.query.Exporter;
import tidemark.query.Query;
import tidemark.run.RunSettings;
import tidemark.scraper.Scraper;
import tidemark.scraper.ScraperWiring;

/** The project's functions on the local engines: each handler by its class name in the template. */
final class Functions {

    /** Shorter than in AWS: a killed local process is certainly gone, so the next start need not wait minutes for its leases. */
    private static final Duration WORK_LEASE = Duration.ofSeconds(45);
    private static final Duration PLAN_LEASE = Duration.ofSeconds(45);
    private static final Duration SEND_LEASE = Duration.ofSeconds(15);

    private Functions() {}

    static FunctionCatalog catalog(Settings settings, Clients clients, PlatformBackend backend) {
        boolean simulated = !settings.live();
        RunSettings runs = runSettings(backend);
        return new FunctionCatalog(Map.of(
                FanOut.class.getName(),
                environment -> FanOutWiring.function(environment, clients, backend.platformClient(), backend.keyring(),
                        backend.timeScale(), runs),
                Scraper.class.getName(),
                environment -> ScraperWiring.function(environment, clients, backend.platformClient(),
                        backend.timeScale(), runs),
                Projector.class.getName(), environment -> Projector.of(environment, clients),
                BoardBuilder.class.getName(), environment -> BoardBuilder.of(environment, clients, simulated),
                Invalidator.class.getName(), environment -> Invalidator.of(environment, clients),
                Query.class.getName(), environment -> Query.of(environment, clients, simulated),
                Exporter.class.getName(), environment -> Exporter.of(environment, clients, simulated),
                Importer.class.getName(),
                environment -> Importer.of(environment, clients, backend.platformClient(),
                        newAccounts(settings, clients, backend, environment)),
                Manage.class.getName(),
                environment -> Manage.of(environment, clients, backend.platformClient(), backend.timeScale(), runs,
                        newAccounts(settings, clients, backend, environment), simulated)));
    }

    private static NewAccountListener newAccounts(Settings settings, Clients clients, PlatformBackend backend,
            Map<String, String> environment) {
        return SimulatedBackfill.of(settings, clients, backend, environment)
                .<NewAccountListener>map(backfill -> backfill).orElse(account -> {});
    }

    static RunSettings runSettings(PlatformBackend backend) {
        RunSettings aws = RunSettings.of(WORK_LEASE, PLAN_LEASE);
        return new RunSettings(aws.chunkSize(), aws.inline(), WORK_LEASE, PLAN_LEASE, SEND_LEASE, Duration.ofSeconds(5),
                List.copyOf(aws.backOff()), aws.longestWait(), aws.userFresh(), aws.userDeadline(), aws.margin(),
                aws.kept()).at(backend.timeScale());
    }
}
