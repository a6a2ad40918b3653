package tidemark.local;

import tidemark.local.lambda.FunctionCatalog;
import tidemark.local.template.Template;

/** Creates the functions of the template on the local engines. */
@FunctionalInterface
public interface Wiring {
    FunctionCatalog catalog(Settings settings, Clients clients);

    /** Runs before the first call of a function. */
    default void prepare(Settings settings, Clients clients, Template template) {}
}
