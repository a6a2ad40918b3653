package tidemark.local.source;

/** Where AWS sends word of what a function failed on for good. */
@FunctionalInterface
public interface FailureQueue {
    /** For a function that declares no such destination. */
    FailureQueue NONE = message -> {};

    void send(String message);
}
