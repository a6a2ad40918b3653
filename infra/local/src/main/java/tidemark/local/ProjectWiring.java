package tidemark.local;

import tidemark.local.lambda.FunctionCatalog;
import tidemark.local.template.Template;

/** The project's functions; backfills that an earlier process left incomplete are finished before the first call of a function. */
record ProjectWiring(PlatformBackend backend) implements Wiring {
    @Override
    public FunctionCatalog catalog(Settings settings, Clients clients) {
        return Functions.catalog(settings, clients, backend);
    }

    @Override
    public void prepare(Settings settings, Clients clients, Template template) {
        SimulatedBackfill.of(settings, clients, backend, template.function("FanOut").environment())
                .ifPresent(SimulatedBackfill::finishInterrupted);
    }
}
