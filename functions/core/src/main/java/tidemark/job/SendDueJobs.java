package tidemark.job;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Sends due jobs to workers: first the revision, then the message, so that a message that is lost is sent again. Costs one query if none is due.
 * Thread-safe.
 */
public final class SendDueJobs {

    /** The most jobs that are sent at once. */
    static final int MOST = 50;

    private final Jobs jobs;
    private final JobQueue queue;
    private final InstantSource clock;

    public SendDueJobs(Jobs jobs, JobQueue queue, InstantSource clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.clock = clock;
    }

    /** Sends what is due, and returns how many. */
    public int send() {
        int sent = 0;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (String id : jobs.due(now, MOST)) {
            Optional<Job> due = jobs.find(id).filter(job -> job.dueAt() != null && !job.dueAt().isAfter(now));
            Optional<Job> next = due.map(job -> job.sent(now.plus(Job.LEASE))).filter(jobs::write);
            if (next.isPresent()) {
                queue.send(next.get().kind(), new JobMessage(id, next.get().stored().rev()));
                sent++;
            }
        }
        return sent;
    }
}
