package tidemark.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tidemark.testing.MemoryJobs;
import tidemark.testing.VirtualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A job from its request to its end: sent, claimed, interrupted, lost, repeated, refused. */
final class WorkJobTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LEASE = Job.LEASE;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final JobStep DONE = new JobStep.Done(progress(3), HOUR, "");

    private final VirtualClock clock = new VirtualClock(NOON);
    private final MemoryJobs jobs = new MemoryJobs();
    private final List<JobMessage> sent = new ArrayList<>();
    private final SendDueJobs send = new SendDueJobs(jobs, (kind, message) -> sent.add(message), clock);
    private final WorkJob worker = new WorkJob(jobs, clock);

    private static JobProgress progress(long rows) {
        return new JobProgress(rows, 0, rows, Map.of());
    }

    private JobMessage open(JobState state) {
        jobs.add(Job.opened("j-1", JobKind.EXPORT, "what", state, clock.instant(), HOUR));
        return next();
    }

    private JobMessage next() {
        assertEquals(1, send.send());
        return sent.getLast();
    }

    private WorkJob.Result work(JobMessage message, JobWork work) throws InterruptedException {
        return worker.work(message, work, () -> Duration.ofMinutes(15));
    }

    private Job job() {
        return jobs.find("j-1").orElseThrow();
    }

    @Test
    void aJobIsWorkedToItsEnd() throws InterruptedException {
        work(open(JobState.RUNNING), (job, checkpoint) -> DONE);

        assertEquals(JobState.DONE, job().state());
        assertEquals(3, job().progress().rows());
        assertEquals(NOON.plus(HOUR), job().expiresAt());
        clock.sleep(HOUR);
        assertEquals(0, send.send());
    }

    @Test
    void aLostMessageIsSentAgainAfterTheLease() throws InterruptedException {
        JobMessage lost = open(JobState.RUNNING);
        assertEquals(0, send.send());

        clock.sleep(LEASE);
        JobMessage second = next();

        assertInstanceOf(WorkJob.Result.Stale.class, work(lost, (job, checkpoint) -> DONE));
        assertInstanceOf(WorkJob.Result.Worked.class, work(second, (job, checkpoint) -> DONE));
    }

    @Test
    void aMessageThatArrivesTwiceIsWorkedOnce() throws InterruptedException {
        JobMessage message = open(JobState.RUNNING);

        work(message, (job, checkpoint) -> {
            assertInstanceOf(WorkJob.Result.Stale.class, work(message, (same, other) -> DONE));
            return DONE;
        });

        assertInstanceOf(WorkJob.Result.Stale.class, work(message, (job, checkpoint) -> DONE));
    }

    @Test
    void aSilentWorkerLosesItsJobAndWritesNothing() throws InterruptedException {
        WorkJob.Result result = work(open(JobState.RUNNING), (job, checkpoint) -> {
            clock.sleep(LEASE);
            work(next(), (same, other) -> DONE);
            checkpoint.reached(progress(99));
            return DONE;
        });

        assertInstanceOf(WorkJob.Result.Stale.class, result);
        assertEquals(3, job().progress().rows());
    }

    @Test
    void aWorkerThatTellsItsProgressKeepsItsJob() throws InterruptedException {
        work(open(JobState.RUNNING), (job, checkpoint) -> {
            for (int i = 1; i <= 10; i++) {
                clock.sleep(LEASE.dividedBy(2));
                checkpoint.reached(progress(i));
                assertEquals(0, send.send());
                assertEquals(i, job().progress().rows());
            }
            return DONE;
        });

        assertEquals(JobState.DONE, job().state());
    }

    @Test
    void progressIsWrittenSeldomerThanItIsTold() throws InterruptedException {
        work(open(JobState.RUNNING), (job, checkpoint) -> {
            long before = job().rev();
            for (int i = 0; i < 1_000; i++) {
                checkpoint.reached(progress(i));
            }
            assertEquals(before + 1, job().rev());
            return DONE;
        });
    }

    @Test
    void anUnfinishedJobGoesOnAtOnce() throws InterruptedException {
        work(open(JobState.RUNNING), (job, checkpoint) -> new JobStep.Unfinished(progress(2)));

        work(next(), (job, checkpoint) -> {
            assertEquals(2, job.progress().position());
            return DONE;
        });

        assertEquals(JobState.DONE, job().state());
    }

    @Test
    void aFaultIsTriedAgainLaterAndNotForEver() throws InterruptedException {
        JobMessage message = open(JobState.RUNNING);
        for (int i = 1; i <= WorkJob.FAILURES; i++) {
            assertInstanceOf(WorkJob.Result.Failed.class, work(message, WorkJobTest::fail));
            assertEquals(JobState.RUNNING, job().state());
            assertEquals(0, send.send());
            clock.sleep(LEASE.multipliedBy(i));
            message = next();
        }

        work(message, (job, checkpoint) -> DONE);

        assertEquals(JobState.FAILED, job().state());
        assertFalse(job().detail().contains("secret"), "the words of a fault are for the log");
    }

    private static JobStep fail(Job job, JobCheckpoint checkpoint) {
        throw new IllegalStateException("secret " + job.id() + checkpoint.remaining());
    }

    @Test
    void workersThatDieAreCountedToo() throws InterruptedException {
        JobMessage message = open(JobState.RUNNING);
        for (int i = 1; i <= WorkJob.FAILURES; i++) {
            JobMessage last = message;
            assertThrows(OutOfMemoryError.class, () -> work(last, (job, checkpoint) -> {
                throw new OutOfMemoryError("planted");
            }));
            clock.sleep(LEASE);
            message = next();
        }

        work(message, (job, checkpoint) -> DONE);

        assertEquals(JobState.FAILED, job().state());
    }

    @Test
    void tellingTheSamePositionIsNoProgress() throws InterruptedException {
        JobMessage message = open(JobState.RUNNING);
        for (int i = 1; i <= WorkJob.FAILURES; i++) {
            work(message, (job, checkpoint) -> {
                clock.sleep(LEASE.dividedBy(2));
                checkpoint.reached(new JobProgress(1_000, 0, 0, Map.of()));
                return fail(job, checkpoint);
            });
            clock.sleep(LEASE.multipliedBy(i));
            message = next();
        }

        work(message, (job, checkpoint) -> DONE);

        assertEquals(JobState.FAILED, job().state());
    }

    @Test
    void aJobThatIsNotDoneWithinADayIsGivenUp() throws InterruptedException {
        jobs.add(Job.opened("j-1", JobKind.EXPORT, "what", JobState.RUNNING, NOON, Job.LONGEST));
        for (int hour = 0; hour < 24; hour++) {
            int position = hour + 1;
            work(next(), (job, checkpoint) -> new JobStep.Unfinished(progress(position)));
            clock.sleep(HOUR);
        }

        work(next(), (job, checkpoint) -> DONE);

        assertEquals(JobState.FAILED, job().state());
    }

    @Test
    void aFileThatIsGoneEndsAJobThatHadBegun() throws InterruptedException {
        work(open(JobState.WAITING), (job, checkpoint) -> new JobStep.Unfinished(progress(1)));

        work(next(), (job, checkpoint) -> new JobStep.NoFile());

        assertEquals(JobState.FAILED, job().state());
    }

    @Test
    void aFileThatArrivedInTimeIsTakenHoweverLateItsWorkerComes() throws InterruptedException {
        JobMessage message = open(JobState.WAITING);
        clock.sleep(HOUR.multipliedBy(3));

        work(message, (job, checkpoint) -> DONE);

        assertEquals(JobState.DONE, job().state());
    }

    @Test
    void waitingForAFileIsNoFailure() throws InterruptedException {
        JobMessage message = open(JobState.WAITING);
        for (int i = 0; i < 2 * WorkJob.FAILURES; i++) {
            work(message, (job, checkpoint) -> new JobStep.NoFile());
            message = next();
        }

        assertEquals(JobState.WAITING, job().state());
    }

    @Test
    void progressForgivesEarlierFaults() throws InterruptedException {
        work(open(JobState.RUNNING), WorkJobTest::fail);
        clock.sleep(LEASE);
        work(next(), (job, checkpoint) -> new JobStep.Unfinished(progress(1)));

        assertEquals(0, job().failures());
    }

    @Test
    void aRefusedJobIsNotTriedAgain() throws InterruptedException {
        work(open(JobState.RUNNING), (job, checkpoint) -> new JobStep.Refused("The file is empty."));

        assertEquals(JobState.FAILED, job().state());
        assertEquals("The file is empty.", job().detail());
        clock.sleep(HOUR);
        assertEquals(0, send.send());
    }

    @Test
    void aJobWaitsForItsFileAndNoLongerThanItMay() throws InterruptedException {
        work(open(JobState.WAITING), (job, checkpoint) -> new JobStep.NoFile());
        assertEquals(JobState.WAITING, job().state());

        clock.sleep(HOUR);
        work(next(), (job, checkpoint) -> new JobStep.NoFile());

        assertEquals(JobState.EXPIRED, job().state());
    }

    @Test
    void anyNumberOfDueJobsIsSentInParts() {
        for (int i = 0; i < SendDueJobs.MOST + 5; i++) {
            jobs.add(Job.opened("j-" + i, JobKind.EXPORT, "", JobState.RUNNING, NOON, HOUR));
        }

        assertEquals(SendDueJobs.MOST, send.send());
        assertEquals(5, send.send());
    }
}
