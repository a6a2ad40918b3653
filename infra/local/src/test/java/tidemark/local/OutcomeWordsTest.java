package tidemark.local;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutcomeWordsTest {

    @Test
    void saysWhatBecameOfTheAccounts() {
        Map<Outcome, Long> ended = new EnumMap<>(Outcome.class);
        ended.put(Outcome.SATISFIED, 1L);
        ended.put(Outcome.OK, 2_000L);
        ended.put(Outcome.NOT_FOUND, 0L);
        assertEquals(
                "2,000 were read; 1 was read less than ten minutes ago and not asked again (--fresh asks anyway)",
                OutcomeWords.of(ended));
        assertEquals("nothing was to be asked", OutcomeWords.of(Map.of()));
    }

    @Test
    void countsWithTheRightNoun() {
        assertEquals("1 account", OutcomeWords.count(1, "account"));
        assertEquals("2,000 accounts", OutcomeWords.count(2_000, "account"));
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeHasAPhraseForOneAndForMore(Outcome outcome) {
        for (long number : new long[]{1, 3}) {
            String said = OutcomeWords.of(Map.of(outcome, number));
            assertTrue(said.matches(number + " [a-z][a-z0-9 ()/'-]+"), said);
        }
    }
}
