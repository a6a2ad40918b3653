package tidemark.local.lambda;

/** Calls one function with a JSON payload and waits for the end. */
@FunctionalInterface
public interface Invoker {
    InvocationResult invoke(String json);
}
