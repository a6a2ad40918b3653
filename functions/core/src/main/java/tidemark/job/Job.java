package tidemark.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * One piece of work, from its request until its result is deleted. Changes are made by the methods named after what they lead to; each is
 * conditional on {@code rev} where it is written.
 *
 * @param id a part of keys and URLs: letters, digits and hyphens
 * @param request what is to be done, in the words of the job's kind
 * @param dueAt when it is sent to a worker, again if it was sent before; absent once it has ended
 * @param expiresAt until when its file may arrive while it waits for one, until when it is given up while it is in work, and until when its
 *     result is kept once it has ended
 * @param failures how many workers in a row had it and brought it to no later position
 * @param detail why it failed, or what is worth knowing; empty if nothing is
 * @param rev counts writes, 0 before the first
 */
public record Job(String id, JobKind kind, String request, JobState state, Instant openedAt, @Nullable Instant dueAt,
        Instant expiresAt, JobProgress progress, int failures, String detail, long rev) {

    /** After which a silent worker loses its job, and a message counts as lost. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    /** After which a job in work is given up. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final String ID = "[A-Za-z0-9-]{1,64}";

    public Job {
        if (!isId(id)) {
            throw new IllegalArgumentException("not the id of a job: " + id);
        }
        if (state.ended() != (dueAt == null)) {
            throw new IllegalArgumentException("a job is due until it has ended");
        }
    }

    /** Whether a text can be the id of a job. */
    public static boolean isId(String text) {
        return text.matches(ID);
    }

    /**
     * A new job.
     *
     * @param state WAITING for a file, or RUNNING
     * @param kept for how long its file may arrive, or until it is given up
     */
    public static Job opened(String id, JobKind kind, String request, JobState state, Instant now, Duration kept) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return new Job(id, kind, request, state, at, at, at.plus(kept), JobProgress.NONE, 0, "", 0);
    }

    /** Sent to a worker; sent again at an instant if nothing is heard of it. */
    public Job sent(Instant again) {
        return new Job(id, kind, request, state, openedAt, again, expiresAt, progress, failures, detail, rev);
    }

    /** In the hands of a worker, which counts as a failure until it makes progress: a worker that dies tells nothing. */
    public Job claimed(Instant lease) {
        return new Job(id, kind, request, state, openedAt, lease, expiresAt, progress, failures + 1, detail, rev);
    }

    /** Still without its file. */
    public Job waiting(Instant again) {
        return new Job(id, kind, request, state, openedAt, again, expiresAt, progress, 0, detail, rev);
    }

    /** In the hands of a worker that tells how far it is; given to another one at an instant if nothing more is heard. */
    public Job advanced(JobProgress made, Instant lease) {
        boolean begins = state == JobState.WAITING;
        return new Job(id, kind, request, JobState.RUNNING, openedAt, lease, begins ? lease.plus(LONGEST) : expiresAt,
                made, made.position() > progress.position() ? 0 : failures, detail, rev);
    }

    /**
     * At its end.
     *
     * @param until when its result is deleted
     */
    public Job ended(JobState how, String why, JobProgress made, Instant until) {
        return new Job(id, kind, request, how, openedAt, null, until.truncatedTo(ChronoUnit.MILLIS), made, failures,
                why, rev);
    }

    /** As it is in the store once it was written. */
    public Job stored() {
        return new Job(id, kind, request, state, openedAt, dueAt, expiresAt, progress, failures, detail, rev + 1);
    }
}
