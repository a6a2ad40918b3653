package tidemark.local.source;

/** The destination of events on which a function failed finally. */
@FunctionalInterface
public interface FailureQueue {
    /** For a function that declares no such destination. */
    FailureQueue NONE = message -> {};

    void send(String message);
}
