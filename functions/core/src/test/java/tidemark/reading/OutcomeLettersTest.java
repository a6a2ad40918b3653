package tidemark.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The letters by which the ledger knows outcomes: each has its own, and digits are those of open accounts. */
class OutcomeLettersTest {

    @ParameterizedTest
    @EnumSource
    void everyOutcomeIsFoundByItsLetter(Outcome outcome) {
        assertEquals(outcome, Outcome.of(outcome.code()));
        assertTrue(outcome.code() >= 'a' && outcome.code() <= 'z', outcome + " has no small letter");
    }

    @Test
    void aLetterOfNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Outcome.of('0'));
    }
}
