package tidemark.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.job.Job;
import tidemark.job.JobKind;
import tidemark.job.JobProgress;
import tidemark.job.JobState;
import tidemark.job.Jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.NOON;

/** The contract of every implementation of {@link Jobs}. */
public abstract class JobsContract {

    private static final Duration DAY = Duration.ofDays(1);

    private Jobs jobs = new MemoryJobs();

    /** An empty store, whose clock is at {@link Samples#NOON}. */
    protected abstract Jobs empty();

    @BeforeEach
    void open() {
        jobs = empty();
    }

    private static Job job(String id) {
        return Job.opened(id, JobKind.IMPORT_HISTORY, "{\"ä\":\"\\u0000 =1\"}", JobState.WAITING, NOON, DAY);
    }

    @Test
    void nothingIsThereAtFirst() {
        assertEquals(Optional.empty(), jobs.find("i-1"));
        assertEquals(List.of(), jobs.due(NOON.plus(DAY), 10));
    }

    @Test
    void keepsEveryPart() {
        Job full = new Job("e-1", JobKind.EXPORT, "what=history", JobState.RUNNING, NOON, NOON.plusMillis(1),
                NOON.plus(DAY), new JobProgress(365_000, 1L << 40, 7, Map.of("added", 3L, "kept", 0L)), 2, "So far.",
                0);

        assertTrue(jobs.add(full));
        assertTrue(jobs.add(job("i-2")));

        assertEquals(Optional.of(full.stored()), jobs.find("e-1"));
        assertEquals(Optional.of(job("i-2").stored()), jobs.find("i-2"));
    }

    @Test
    void addsAJobOnce() {
        jobs.add(job("i-1"));

        assertFalse(jobs.add(Job.opened("i-1", JobKind.EXPORT, "", JobState.RUNNING, NOON, DAY)));
        assertEquals(Optional.of(job("i-1").stored()), jobs.find("i-1"));
    }

    @Test
    void aLaterRevisionReplacesEveryPart() {
        jobs.add(job("i-1"));
        Job next = job("i-1").stored().advanced(new JobProgress(1, 2, 3, Map.of("added", 1L)), NOON.plusSeconds(60));

        assertTrue(jobs.write(next));
        assertEquals(Optional.of(next.stored()), jobs.find("i-1"));

        Job last = next.stored().ended(JobState.DONE, "", JobProgress.NONE, NOON.plus(DAY));
        assertTrue(jobs.write(last));
        assertEquals(Optional.of(last.stored()), jobs.find("i-1"));
    }

    @Test
    void refusesWhatChangedMeanwhile() {
        jobs.add(job("i-1"));
        Job first = job("i-1").stored();

        assertTrue(jobs.write(first.sent(NOON.plusSeconds(1))));
        assertFalse(jobs.write(first.sent(NOON.plusSeconds(2))));
        assertFalse(jobs.write(job("i-9").stored()), "it was never added");
        assertEquals(NOON.plusSeconds(1), jobs.find("i-1").orElseThrow().dueAt());
    }

    @Test
    void tellsTheLongestDueFirst() {
        jobs.add(job("i-1").sent(NOON.plusSeconds(2)));
        jobs.add(job("i-2").sent(NOON.plusSeconds(1)));
        jobs.add(job("i-3").sent(NOON.plusSeconds(3)));
        jobs.add(job("i-4").ended(JobState.FAILED, "No.", JobProgress.NONE, NOON.plus(DAY)));

        assertEquals(List.of("i-2", "i-1"), jobs.due(NOON.plusSeconds(2), 10));
        assertEquals(List.of("i-2"), jobs.due(NOON.plusSeconds(9), 1));
    }

    @Test
    void aChangedJobIsDueAtItsNewTimeOnly() {
        jobs.add(job("i-1"));
        jobs.write(job("i-1").stored().sent(NOON.plusSeconds(60)));

        assertEquals(List.of(), jobs.due(NOON.plusSeconds(59), 10));
        assertEquals(List.of("i-1"), jobs.due(NOON.plusSeconds(60), 10));
    }

    @Test
    void anEndedJobIsKnownForSomeDaysAfterItsResultIsDeleted() {
        Job ended = job("i-1").ended(JobState.DONE, "", JobProgress.NONE, NOON.minusSeconds(60));
        jobs.add(ended);

        assertEquals(Optional.of(ended.stored()), jobs.find("i-1"));
    }
}
