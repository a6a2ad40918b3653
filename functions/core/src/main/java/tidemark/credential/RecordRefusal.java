package tidemark.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import tidemark.platform.CredentialRefusalListener;
import tidemark.platform.Credentials;
import tidemark.platform.Secret;

/**
 * Notes that a platform refused a credential, so that it is renewed, and reads the credentials again, because another process may have renewed it
 * already. Does so at most once a minute for a value, whatever number of accounts it was refused for. Thread-safe.
 */
public final class RecordRefusal implements CredentialRefusalListener {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1_000;

    private final Credentials credentials;
    private final CredentialStates states;
    private final InstantSource clock;
    private final Supplier<String> writers;
    private final Map<String, Instant> noted = new HashMap<>();

    /** @param writers supplies a unique token for each write */
    public RecordRefusal(Credentials credentials, CredentialStates states, InstantSource clock,
            Supplier<String> writers) {
        this.credentials = credentials;
        this.states = states;
        this.clock = clock;
        this.writers = writers;
    }

    @Override
    public void refused(String name, Secret secret, String words) {
        if (!first(secret.mark())) {
            return;
        }
        credentials.reload();
        CredentialState state = states.read(name).orElse(CredentialState.none(name));
        if (!state.refused().equals(secret.mark())) {
            CredentialState next = state.refused(secret, words, writers.get());
            states.write(next);
        }
    }

    private synchronized boolean first(String mark) {
        Instant now = clock.instant();
        if (noted.size() > REMEMBERED) {
            noted.clear();
        }
        Instant before = noted.get(mark);
        if (before != null && before.plus(AGAIN).isAfter(now)) {
            return false;
        }
        noted.put(mark, now);
        return true;
    }
}
