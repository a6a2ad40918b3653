package tidemark.aws.dynamo;

import tidemark.job.Jobs;
import tidemark.testing.JobsContract;

/** The contract of the Jobs port, kept on DynamoDB Local. */
final class DynamoJobsTest extends JobsContract {

    @Override
    protected Jobs empty() {
        return Engine.ledger(Engine.client(), Engine.table()).jobs();
    }
}
