package tidemark.job;

/** Carries jobs to workers: at least once, in any order, and occasionally not at all. Thread-safe. */
public interface JobQueue {

    /** Sends a message on the queue of its kind. Throws an unchecked exception where the queue fails. */
    void send(JobKind kind, JobMessage message);
}
