package tidemark.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.credential.CredentialState;
import tidemark.credential.CredentialStates;
import tidemark.platform.Secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.NOON;

/** The contract of every implementation of {@link CredentialStates}. */
public abstract class CredentialStatesContract {

    private static final CredentialState NONE = CredentialState.none("reddit.token");

    private CredentialStates states = new MemoryCredentialStates();

    /** An empty store. */
    protected abstract CredentialStates empty();

    @BeforeEach
    void open() {
        states = empty();
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertEquals(Optional.empty(), states.read("reddit.token"));
    }

    @Test
    void keepsEveryPart() {
        CredentialState full = new CredentialState("tiktok.token.a.b_c", "1f3a90c2", NOON, NOON.plusMillis(1),
                "00ff00ff",
                "It says: \"no\", 401 = done; \u00e4\nand more", 3, NOON.plusMillis(2), NOON.plusMillis(3), "one", 0);

        assertTrue(states.write(full));
        assertTrue(states.write(NONE.held(NOON, "one")));

        assertEquals(Optional.of(full.stored()), states.read(full.name()));
        assertEquals(Optional.of(NONE.held(NOON, "one").stored()), states.read(NONE.name()));
    }

    @Test
    void aLaterRevisionReplacesEveryPart() {
        states.write(NONE.failed("No.", NOON, "one"));
        CredentialState next = NONE.failed("No.", NOON, "one").stored().given(new Secret("abc"), NOON,
                Duration.ofDays(1), "two");

        assertTrue(states.write(next));

        assertEquals(Optional.of(next.stored()), states.read(NONE.name()));
        assertEquals(Instant.EPOCH, states.read(NONE.name()).orElseThrow().nextAt());
    }

    @Test
    void refusesWhatChangedMeanwhile() {
        CredentialState first = NONE.held(NOON, "one");
        states.write(first);

        assertFalse(states.write(NONE.held(NOON, "two")));
        assertTrue(states.write(first.stored().held(NOON, "two")));
        assertFalse(states.write(first.stored().held(NOON, "three")));
    }

    @Test
    void aWriteIsRepeatedByItsWriter() {
        states.write(NONE.held(NOON, "one"));

        assertTrue(states.write(NONE.held(NOON, "one")));
        assertEquals(1, states.read(NONE.name()).orElseThrow().rev());
    }
}
