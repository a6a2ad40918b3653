package tidemark.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import tidemark.platform.CredentialStore;
import tidemark.time.Backoff;
import tidemark.time.Deadline;

/**
 * Renews the credentials that are due; beside the owner, only this class writes them. Two runs at once are harmless: the one that holds a
 * credential's state renews it. A failure is reported and tried again after 1, 2, 4 ... minutes, at most an hour; it never throws for what a
 * platform does. Thread-safe.
 */
public final class RenewTokens {

    private static final Duration HOLD = Duration.ofMinutes(2);
    private static final Duration LEAST_TIME = Duration.ofSeconds(30);
    private static final Backoff PAUSES = Backoff.doubling(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final int TRIES = 3;

    private final CredentialStore store;
    private final CredentialStates states;
    private final TokenEndpoints tokenEndpoints;
    private final InstantSource clock;
    private final Supplier<String> writers;

    /** @param writers supplies a unique token for each write */
    public RenewTokens(CredentialStore store, CredentialStates states, TokenEndpoints tokenEndpoints,
            InstantSource clock,
            Supplier<String> writers) {
        this.store = store;
        this.states = states;
        this.tokenEndpoints = tokenEndpoints;
        this.clock = clock;
        this.writers = writers;
    }

    /**
     * The result for the credentials that were due.
     *
     * @param renewed their names
     */
    public record Renewed(List<String> renewed, List<Failure> failed) {

        public Renewed {
            renewed = List.copyOf(renewed);
            failed = List.copyOf(failed);
        }
    }

    /** @param words why, without secrets */
    public record Failure(String name, String words) {}

    /** Renews what is due, as far as time allows. */
    public Renewed renew(Deadline deadline) {
        List<String> renewed = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        for (Renewable renewable : tokenEndpoints.renewable(Set.copyOf(store.names()))) {
            if (deadline.remaining().compareTo(LEAST_TIME) < 0) {
                break;
            }
            CredentialState state = state(renewable.name());
            if (RenewalTime.is(renewable, state, store.find(renewable.name()), now())) {
                renew(renewable, state, renewed, failed);
            }
        }
        return new Renewed(renewed, failed);
    }

    private void renew(Renewable renewable, CredentialState state, List<String> renewed, List<Failure> failed) {
        String name = renewable.name();
        CredentialState held = state.held(now().plus(HOLD), writers.get());
        if (!states.write(held)) {
            return;
        }
        switch (tokenEndpoints.ask(renewable, store)) {
            case TokenGrant.Given given -> {
                given.secrets().forEach(secret -> store.put(secret.name(), secret.secret()));
                given.secrets().forEach(secret -> change(secret.name(),
                        before -> before.given(secret.secret(), now(), secret.life(), writers.get())));
                renewed.add(name);
            }
            case TokenGrant.Refused refused -> failed.add(failed(name, refused.words()));
            case TokenGrant.Failed fault -> failed.add(failed(name, fault.reason()));
        }
    }

    private Failure failed(String name, String words) {
        change(name,
                before -> before.failed(words, now().plus(PAUSES.after(before.failures() + 1)), writers.get()));
        return new Failure(name, words);
    }

    /** Changes the state of a credential, again if another process changed it meanwhile. */
    private void change(String name, UnaryOperator<CredentialState> change) {
        for (int tried = 0; tried < TRIES; tried++) {
            CredentialState next = change.apply(state(name));
            if (states.write(next)) {
                return;
            }
        }
    }

    private CredentialState state(String name) {
        return states.read(name).orElse(CredentialState.none(name));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
