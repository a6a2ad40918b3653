package tidemark.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.platform.RateScope;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class OutcomeCodesTest {

    private static final RateScope SCOPE = new RateScope(new Platform("mastodon"), "example.org");

    @Test
    void theDifferenceHoldsWhatBecameFinalAndWhatWasTriedAgain() {
        assertEquals(new Tally(Map.of(Outcome.OK, 2L, Outcome.FAILED, 1L), 0, 1, 0),
                OutcomeCodes.difference("00102k", "k1kf2k"));
        assertEquals(Tally.NONE, OutcomeCodes.difference("0k1", "0k1"));
    }

    @Test
    void codesAreFinalWhenEveryLetterIs() {
        assertTrue(OutcomeCodes.allFinal("kfn"));
        assertTrue(OutcomeCodes.allFinal(""));
        assertFalse(OutcomeCodes.allFinal("kf2"));
        assertEquals("000", OutcomeCodes.fresh(3));
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
                DueChunk due = new DueChunk(key, urgency, inFlight, Instant.parse("2026-11-21T06:00:00.007Z"));
                assertEquals(due, DueChunk.of(key, due.sortKey()));
                assertEquals(inFlight, due.sortKey().startsWith(DueChunk.IN_FLIGHT));
            }
        }
    }
}
