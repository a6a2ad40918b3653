package tidemark.aws.observe;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.job.Job;
import tidemark.job.JobMessage;
import tidemark.job.JobState;
import tidemark.job.JobWork;
import tidemark.job.WorkJob;
import tidemark.time.Deadline;

/** Works on jobs, and logs and counts what becomes of them. Thread-safe. */
public final class ObservedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ObservedJobs.class);

    private final WorkJob jobs;
    private final JobWork work;

    public ObservedJobs(WorkJob jobs, JobWork work) {
        this.jobs = jobs;
        this.work = work;
    }

    /**
     * Works on the job that a message names. A message that names none is counted, logged and dropped, because a retry cannot help.
     *
     * @throws RuntimeException if the ledger cannot be read or written; the job is due again later
     */
    public void work(String body, Deadline deadline, InvocationMetrics measures) {
        try {
            observe(jobs.work(JobMessage.parse(body), work, deadline), measures);
        } catch (IllegalArgumentException wrong) {
            LOG.error("A message of {} characters names no job", body.length(), wrong);
            measures.add(MetricName.UNREADABLE, 1);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while working on a job", ending);
        }
    }

    private static void observe(WorkJob.Result result, InvocationMetrics measures) {
        switch (result) {
            case WorkJob.Result.Stale stale ->
                LOG.debug("The message is void: another worker has the job, or it ended");
            case WorkJob.Result.Worked(Job job) when job.state() == JobState.WAITING ->
                LOG.debug("Job {} waits for its file", job.id());
            case WorkJob.Result.Worked(Job job) -> {
                LOG.info("Job {} is {} at {} rows{}", job.id(), job.state(), job.progress().rows(),
                        job.detail().isEmpty() ? "" : ": " + job.detail());
                measures.add(MetricName.JOBS_DONE, job.state() == JobState.DONE ? 1 : 0);
            }
            case WorkJob.Result.Failed(Job job, RuntimeException cause) -> {
                LOG.error("Job {} failed at {} rows and is {}", job.id(), job.progress().rows(), job.state(), cause);
                measures.add(MetricName.JOBS_FAILED, 1);
            }
        }
    }
}
