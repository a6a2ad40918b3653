package tidemark.query;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tidemark.job.Job;
import tidemark.job.JobState;

/**
 * An export that is written to a file.
 *
 * @param rows that are written so far
 * @param bytes that are written so far
 * @param url from which the file can be read for some minutes; a new one with every answer; absent while it is not ready
 * @param expiresAt until when the file is kept; absent while it is not ready
 * @param detail why it failed
 */
record ExportJobAnswer(String id, String state, long rows, long bytes, @Nullable String url,
        @Nullable String expiresAt, @Nullable String detail) {

    static ExportJobAnswer of(Job job, Instant now, @Nullable String link) {
        boolean ready = job.state() == JobState.DONE && job.expiresAt().isAfter(now);
        return new ExportJobAnswer(job.id(), state(job, ready), job.progress().rows(), job.progress().bytes(),
                ready ? link : null, ready ? job.expiresAt().toString() : null,
                job.detail().isEmpty() ? null : job.detail());
    }

    private static String state(Job job, boolean ready) {
        return switch (job.state()) {
            case WAITING, RUNNING -> "RUNNING";
            case DONE -> ready ? "READY" : "EXPIRED";
            case FAILED -> "FAILED";
            case EXPIRED -> "EXPIRED";
        };
    }
}
