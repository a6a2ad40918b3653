package tidemark.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import tidemark.time.Deadline;

/**
 * Works on the job of a message: claims it, keeps hold of it while it is worked on, and writes how it ended. At most one worker holds a job;
 * one that was silent for longer than its lease loses it. Thread-safe.
 */
public final class WorkJob {

    /** How many workers in a row may have a job and bring it to no later position. */
    static final int FAILURES = 5;
    /** How long the record of a job that failed or expired is kept. */
    static final Duration KEPT = Duration.ofDays(7);
    /** The time that a worker needs to end in good order. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Jobs jobs;
    private final InstantSource clock;

    public WorkJob(Jobs jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What became of a message. */
    public sealed interface Result {

        /** The job is another worker's, or has ended. */
        record Stale() implements Result {}

        /** @param job as it is now */
        record Worked(Job job) implements Result {}

        /** @param job as it is now: to be tried again, or failed */
        record Failed(Job job, RuntimeException cause) implements Result {}
    }

    /** Works on the job of a message until it is done or time runs out. */
    public Result work(JobMessage message, JobWork work, Deadline deadline) throws InterruptedException {
        Optional<Job> found = jobs.find(message.job())
                .filter(job -> job.rev() == message.rev() && !job.state().ended());
        if (found.isEmpty()) {
            return new Result.Stale();
        }
        Job job = found.get();
        if (job.failures() >= FAILURES) {
            return end(job, JobState.FAILED, "It failed " + FAILURES + " times in a row; ask for it again.");
        }
        if (job.state() == JobState.RUNNING && over(job)) {
            return end(job, JobState.FAILED, "It was not done within a day; ask for less at a time.");
        }
        Job claimed = job.claimed(now().plus(Job.LEASE));
        if (!jobs.write(claimed)) {
            return new Result.Stale();
        }
        Held held = new Held(claimed.stored(), deadline);
        try {
            return after(held, work.work(held.job, held));
        } catch (JobCheckpoint.JobLost lost) {
            return new Result.Stale();
        } catch (RuntimeException failure) {
            return failed(held.job, failure);
        }
    }

    private Result after(Held held, JobStep step) {
        Job job = held.job;
        return switch (step) {
            case JobStep.Done done ->
                write(job.ended(JobState.DONE, done.detail(), done.progress(), now().plus(done.kept())));
            case JobStep.Unfinished part -> write(job.advanced(part.progress(), now()));
            case JobStep.NoFile none when job.state() == JobState.RUNNING ->
                end(job, JobState.FAILED, "The file is gone.");
            case JobStep.NoFile none when over(job) -> end(job, JobState.EXPIRED, "The file did not arrive in time.");
            case JobStep.NoFile none -> write(job.waiting(now()));
            case JobStep.Refused(String why) -> end(job, JobState.FAILED, why);
        };
    }

    private Result failed(Job job, RuntimeException failure) {
        Job again = job.sent(now().plus(Job.LEASE.multipliedBy(job.failures())));
        return jobs.write(again) ? new Result.Failed(again.stored(), failure) : new Result.Stale();
    }

    private boolean over(Job job) {
        return !job.expiresAt().isAfter(now());
    }

    private Result end(Job job, JobState how, String why) {
        return write(job.ended(how, why, job.progress(), now().plus(KEPT)));
    }

    private Result write(Job next) {
        return jobs.write(next) ? new Result.Worked(next.stored()) : new Result.Stale();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A job in the hands of this worker; its lease is renewed at the first word of it, and when a third of it has passed. */
    private final class Held implements JobCheckpoint {

        private final Deadline deadline;
        private Job job;
        private Instant renewAt;

        Held(Job job, Deadline deadline) {
            this.job = job;
            this.deadline = deadline;
            this.renewAt = now();
        }

        @Override
        public void reached(JobProgress progress) {
            Instant now = now();
            if (now.isBefore(renewAt)) {
                return;
            }
            Job next = job.advanced(progress, now.plus(Job.LEASE));
            if (!jobs.write(next)) {
                throw new JobLost(job.id());
            }
            job = next.stored();
            renewAt = now.plus(Job.LEASE.dividedBy(3));
        }

        @Override
        public Duration remaining() {
            return deadline.remaining().minus(MARGIN);
        }
    }
}
