package tidemark.aws.dynamo;

import tidemark.credential.CredentialStates;
import tidemark.testing.CredentialStatesContract;

/** The contract of the CredentialStates port, kept on DynamoDB Local. */
final class DynamoCredentialStatesTest extends CredentialStatesContract {

    @Override
    protected CredentialStates empty() {
        return Engine.ledger(Engine.client(), Engine.table()).credentials();
    }
}
