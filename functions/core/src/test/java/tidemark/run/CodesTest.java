package tidemark.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.platform.Scope;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class CodesTest {

    private static final Scope SCOPE = new Scope(new Platform("mastodon"), "example.org");

    @Test
    void theDifferenceHoldsWhatBecameFinalAndWhatWasTriedAgain() {
        assertEquals(new Tally(Map.of(Outcome.OK, 2L, Outcome.FAILED, 1L), 0, 1, 0),
                Codes.difference("00102k", "k1kf2k"));
        assertEquals(Tally.NONE, Codes.difference("0k1", "0k1"));
    }

    @Test
    void codesAreFinalWhenEveryLetterIs() {
        assertTrue(Codes.allFinal("kfn"));
        assertTrue(Codes.allFinal(""));
        assertFalse(Codes.allFinal("kf2"));
        assertEquals("000", Codes.fresh(3));
    }

    @Test
    void aChunkKeyReadsBackWhatItWrites() {
        ChunkKey daily = new ChunkKey(RunId.daily(LocalDate.of(2026, 11, 21)), 2, ChunkKey.hash(SCOPE), 17);
        ChunkKey user = new ChunkKey(RunId.user(new AccountId(1, 2)), 1, ChunkKey.hash(SCOPE), 0);

        assertEquals(daily, ChunkKey.parse(daily.toString()));
        assertEquals(user, ChunkKey.parse(user.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d-2026-11-21#1#0123456789", "d-2026-11-21#0#0123456789#0", "x#1#0123456789#0",
            "d-2026-11-21#1#0123456789#-1", "d-2026-11-21#1#012345678#0", "d-2026-11-21#1#0123456789#0#0"})
    void refusesWhatIsNoChunkKey(String text) {
        assertThrows(IllegalArgumentException.class, () -> ChunkKey.parse(text));
    }

    @Test
    void anEntryOfTheIndexReadsBackWhatItWrites() {
        ChunkKey key = new ChunkKey(RunId.daily(LocalDate.of(2026, 11, 21)), 1, ChunkKey.hash(SCOPE), 0);
        for (Urgency urgency : Urgency.values()) {
            for (boolean inFlight : new boolean[]{true, false}) {
                Due due = new Due(key, urgency, inFlight, Instant.parse("2026-11-21T06:00:00.007Z"));
                assertEquals(due, Due.of(key, due.sortKey()));
                assertEquals(inFlight, due.sortKey().startsWith(Due.IN_FLIGHT));
            }
        }
    }
}
