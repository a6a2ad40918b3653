package tidemark.local;

import tidemark.aws.Clients;
import tidemark.local.lambda.FunctionCatalog;
import tidemark.local.template.Template;

/** The project's functions; what an earlier process left half done for new accounts is made up for before the first of them is called. */
record ProjectWiring(PlatformBackend backend) implements Wiring {
    @Override
    public FunctionCatalog catalog(Settings settings, Clients clients) {
        return Functions.catalog(settings, clients, backend);
    }

    @Override
    public void prepare(Settings settings, Clients clients, Template template) {
        SimulatedBackfill.of(settings, clients, backend, template.function("FanOut").environment())
                .ifPresent(SimulatedBackfill::makeUp);
    }
}
