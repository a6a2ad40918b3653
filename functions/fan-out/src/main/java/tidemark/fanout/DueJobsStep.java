package tidemark.fanout;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.job.SendDueJobs;

/** Sends due exports and imports to their workers at every tick. Its faults do not stop a tick. Thread-safe. */
final class DueJobsStep {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobsStep.class);

    private final SendDueJobs jobs;

    DueJobsStep(SendDueJobs jobs) {
        this.jobs = jobs;
    }

    /** How many were sent. */
    int go() {
        try {
            int sent = jobs.send();
            if (sent > 0) {
                LOG.info("{} jobs sent", sent);
            }
            return sent;
        } catch (RuntimeException fault) {
            LOG.error("Due jobs could not be sent; the next tick sends them", fault);
            return 0;
        }
    }
}
