package tidemark.aws.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tidemark.job.Job;
import tidemark.job.Jobs;

/** Jobs in the ledger's table, and the index of what is due. */
public final class DynamoJobs implements Jobs {

    private final Table table;

    public DynamoJobs(Table table) {
        this.table = table;
    }

    @Override
    public boolean add(Job job) {
        return table.put(JobItem.of(job, table.writer()), Condition.absent(table.now())).done();
    }

    @Override
    public Optional<Job> find(String id) {
        return table.get(Schema.job(id)).map(item -> JobItem.read(id, item));
    }

    @Override
    public boolean write(Job next) {
        return table.put(JobItem.of(next, table.writer()), Condition.at(next.rev())).done();
    }

    @Override
    public List<String> due(Instant at, int most) {
        return table.read(KeyRange.between(Schema.DUE_JOBS, "0", Schema.dueJobsUntil(at)).inDue().paged(most))
                .limit(most).map(item -> Schema.job(item.key())).toList();
    }
}
