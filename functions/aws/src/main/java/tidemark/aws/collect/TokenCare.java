package tidemark.aws.collect;

import java.util.Map;

import tidemark.aws.Clients;
import tidemark.aws.Environment;
import tidemark.aws.ThreadSleeper;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.credential.CredentialStates;
import tidemark.credential.Keyring;
import tidemark.credential.NoteRefusal;
import tidemark.credential.RenewTokens;
import tidemark.credential.WatchExpiry;
import tidemark.ledger.Repeats;
import tidemark.platform.Credentials;
import tidemark.platform.RefusedCredentials;

/** Makes the use cases that keep credentials valid from what a function reaches. Each is made anew; keep it. */
public final class TokenCare {

    private TokenCare() {}

    /** What is known of credentials in the table that a function's environment names ({@code LEDGER_TABLE}). */
    public static CredentialStates states(Map<String, String> environment, Clients clients) {
        return DynamoLedger.of(clients.dynamoDb(), Environment.text(environment, "LEDGER_TABLE"), clients.clock(),
                clients.random(), new ThreadSleeper()).credentials();
    }

    public static RefusedCredentials note(Credentials credentials, CredentialStates states, Clients clients) {
        return new NoteRefusal(credentials, states, clients.clock(), () -> Collecting.token(clients.random()),
                new Repeats(new ThreadSleeper()));
    }

    public static RenewTokens renew(Keyring keyring, Clients clients) {
        return new RenewTokens(keyring.store(), keyring.states(), keyring.givers(), clients.clock(),
                () -> Collecting.token(clients.random()), new Repeats(new ThreadSleeper()));
    }

    public static WatchExpiry watch(Keyring keyring, Clients clients) {
        return new WatchExpiry(keyring.store(), keyring.states(), keyring.givers(), clients.clock());
    }
}
