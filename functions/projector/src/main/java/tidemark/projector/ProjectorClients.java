package tidemark.projector;

import tidemark.aws.AwsRuntime;
import tidemark.aws.RuntimeProvider;
import tidemark.aws.sqs.AwsSqs;
import tidemark.aws.sqs.SqsProvider;

/** The services that the projector reaches: the queues. */
public interface ProjectorClients extends SqsProvider, RuntimeProvider {

    /** The services of the region and the account that the function runs in. */
    static ProjectorClients aws() {
        record Aws() implements ProjectorClients, AwsSqs, AwsRuntime {}
        return new Aws();
    }
}
