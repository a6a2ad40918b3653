package tidemark.local;

import tidemark.aws.Clients;
import tidemark.local.lambda.FunctionCatalog;

/** Makes the functions of the template on the engines of this machine. */
@FunctionalInterface
public interface Wiring {
    FunctionCatalog catalog(Settings settings, Clients clients);
}
