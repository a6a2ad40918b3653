package tidemark.encoding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class FormulaGuardTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"@NASA,'@NASA", "=1+1,'=1+1", "'=1,''=1", "-5,'-5", "plain,plain",
            "'quoted','quoted'", "a=b,a=b"})
    void whatBeginsLikeAFormulaIsMarked(String text, String cell) {
        assertEquals(cell, FormulaGuard.guarded(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'=", "''=", "@", "=a\nb", "\t", "\r=", "'a", "a", "'''@x", " =", "-", "+'"})
    void whatIsWrittenIsReadAgain(String text) {
        assertEquals(text, FormulaGuard.read(FormulaGuard.guarded(text)));
    }
}
