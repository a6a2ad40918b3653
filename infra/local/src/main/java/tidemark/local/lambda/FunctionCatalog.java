package tidemark.local.lambda;

import java.util.Map;

import tidemark.local.template.TemplateException;

/**
 * Creates handlers by the class name in the template. Lambda calls the constructor without arguments; an entry here passes environment and engines
 * instead.
 */
public record FunctionCatalog(Map<String, Factory> factories) {
    /** Creates one handler, a {@code RequestHandler} or {@code RequestStreamHandler}, for one environment. */
    @FunctionalInterface
    public interface Factory {
        Object create(Map<String, String> environment);
    }

    public FunctionCatalog {
        factories = Map.copyOf(factories);
    }

    /** The factory of a handler; throws {@link TemplateException} if the template names a class that is not in the catalogue. */
    public Factory factory(String handler) {
        Factory factory = factories.get(handler);
        if (factory == null) {
            throw new TemplateException(
                    "The template names the handler " + handler + ", which the local stack does not know");
        }
        return factory;
    }
}
