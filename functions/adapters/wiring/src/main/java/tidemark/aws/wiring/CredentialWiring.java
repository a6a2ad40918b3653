package tidemark.aws.wiring;

import java.util.Map;

import tidemark.aws.RuntimeProvider;
import tidemark.aws.ThreadSleeper;
import tidemark.aws.dynamo.DynamoDbProvider;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.credential.CredentialStates;
import tidemark.credential.Keyring;
import tidemark.credential.RecordRefusal;
import tidemark.credential.RenewTokens;
import tidemark.credential.RetryingCredentialStates;
import tidemark.credential.WatchExpiry;
import tidemark.ledger.UncertainWriteRetry;
import tidemark.platform.CredentialRefusalListener;
import tidemark.platform.Credentials;
import tidemark.wiring.UniqueTokens;

/** Builds the use cases that keep credentials valid from a function's clients. Each call builds a new one, which the caller keeps. */
public final class CredentialWiring {

    private CredentialWiring() {}

    /** The states of credentials in the table that a function's environment names ({@code LEDGER_TABLE}); uncertain writes are repeated. */
    public static CredentialStates states(Map<String, String> environment, DynamoDbProvider clients) {
        return new RetryingCredentialStates(DynamoLedger.of(clients, environment).credentials(),
                new UncertainWriteRetry(new ThreadSleeper()));
    }

    public static CredentialRefusalListener note(Credentials credentials, CredentialStates states,
            RuntimeProvider clients) {
        return new RecordRefusal(credentials, states, clients.clock(), new UniqueTokens(clients.random()));
    }

    public static RenewTokens renew(Keyring keyring, RuntimeProvider clients) {
        return new RenewTokens(keyring.store(), keyring.states(), keyring.tokenEndpoints(), clients.clock(),
                new UniqueTokens(clients.random()));
    }

    public static WatchExpiry watch(Keyring keyring, RuntimeProvider clients) {
        return new WatchExpiry(keyring.store(), keyring.states(), keyring.tokenEndpoints(), clients.clock());
    }
}
