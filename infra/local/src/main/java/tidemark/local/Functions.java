package tidemark.local;

import java.util.Map;

import tidemark.aws.Clients;
import tidemark.local.lambda.FunctionCatalog;

/** The project's functions on the engines of this machine: each handler by its class name in the template. */
final class Functions {
    private Functions() {}

    static FunctionCatalog catalog(Settings settings, Clients clients) {
        return new FunctionCatalog(Map.of());
    }
}
