package tidemark.local;

import tidemark.aws.Clients;
import tidemark.local.lambda.FunctionCatalog;
import tidemark.local.template.Template;

/** Makes the functions of the template on the engines of this machine. */
@FunctionalInterface
public interface Wiring {
    FunctionCatalog catalog(Settings settings, Clients clients);

    /** Does what is to be done before any function is called. */
    default void prepare(Settings settings, Clients clients, Template template) {}
}
