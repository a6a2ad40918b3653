package tidemark.job;

import java.time.Duration;

/** What a worker tells while it works on a job. For one thread. */
public interface JobCheckpoint {

    /**
     * Tells how far it is; to be called every few seconds. Not every call is written.
     *
     * @throws JobLost if another worker has the job, which happens to one that was silent too long
     */
    void reached(JobProgress progress);

    /** How long the worker may go on. */
    Duration remaining();

    /** Another worker has the job. */
    final class JobLost extends RuntimeException {
        JobLost(String id) {
            super("another worker has job " + id);
        }
    }
}
