package tidemark.local;

/** What happens between the start of the engines and the ready line: import into an empty ledger, the first run, or waiting for an open one. */
@FunctionalInterface
public interface FirstStart {
    /** Returns when the stack is ready; tells the terminal how far it has come. {@link StartFailure} when it cannot become ready. */
    void run(LocalStack stack, Terminal terminal) throws InterruptedException;
}
