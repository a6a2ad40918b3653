package tidemark.local.table;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CsvTest {

    @Test
    void quotesAsTheStandardSays() {
        assertEquals("a,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\",\r\n",
                Csv.line(List.of("a", "b,c", "say \"so\"", "two\nlines", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-cmd|' /C calc'!A0", "@now", "+1-555", "-", "=", "-1e", "--1"})
    void aTextThatLooksLikeAFormulaIsNone(String text) {
        assertEquals("'" + text + "\r\n", Csv.line(List.of(text)));
    }

    @Test
    void aBreakBeforeAFormulaHidesNone() {
        assertEquals("'\t=1,\"'\r=1\",\"'\n=1\"\r\n", Csv.line(List.of("\t=1", "\r=1", "\n=1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "-0.5", "-1.5E-7", "12", "nasa", "a=b", "2026-11-28"})
    void numbersAndOtherTextsStay(String text) {
        assertEquals(text + "\r\n", Csv.line(List.of(text)));
    }

    @Test
    void escapesOfTheTerminalAreReplaced() {
        assertEquals("a\uFFFD[2J\r\n", Csv.line(List.of("a\u001b[2J")));
    }
}
