package tidemark.testing;

import tidemark.job.Jobs;

/** The contract of the Jobs port, kept in memory. */
final class MemoryJobsTest extends JobsContract {

    @Override
    protected Jobs empty() {
        return new MemoryJobs();
    }
}
