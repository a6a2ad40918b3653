package tidemark.local.lambda;

/** Calls one function with a JSON payload and waits for the result. */
@FunctionalInterface
public interface Invoker {
    InvocationResult invoke(String json);
}
