package tidemark.job;

import java.time.Duration;

/** What a worker did of a job. */
public sealed interface JobStep {

    /**
     * All of it.
     *
     * @param kept for how long its result is kept
     * @param detail what is worth knowing; empty if nothing is
     */
    record Done(JobProgress progress, Duration kept, String detail) implements JobStep {}

    /** A part of it; the next worker continues from there at once. */
    record Unfinished(JobProgress progress) implements JobStep {}

    /** Nothing, because its file is not there. */
    record NoFile() implements JobStep {}

    /** It cannot be done, and trying again would not help. */
    record Refused(String why) implements JobStep {}
}
