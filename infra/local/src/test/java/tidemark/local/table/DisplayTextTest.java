package tidemark.local.table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DisplayTextTest {

    @Test
    void nothingSteersTheTerminal() {
        assertEquals("a\uFFFD[31mb\uFFFDc\uFFFDd", DisplayText.line("a\u001b[31mb\u009bc\u007fd"));
        assertEquals("two lines and a tab", DisplayText.line("two\nlines\rand\ta tab"));
        assertEquals("a\uFFFDb\uFFFDc", DisplayText.line("a\u202eb\u2066c"));
        assertEquals("a\uFFFDb", DisplayText.line("a\ud83db"));
        assertEquals("Universität 大学 👩‍🔬", DisplayText.line("Universität 大学 👩‍🔬"));
    }

    @ParameterizedTest
    @CsvSource({"nasa,4", "大学,4", "e\u0301,1", "😀,2", "❤\uFE0F,2", "가,2", "'',0"})
    void measuresCells(String text, int width) {
        assertEquals(width, DisplayText.width(text));
    }

    @ParameterizedTest
    @CsvSource({"national,8,national", "national,5,nati…", "大学大学,5,大学…", "大学大学,4,大…", "two words,5,two…", "nasa,1,…",
            "nasa,0,''", "e\u0301e\u0301e\u0301,2,e\u0301…"})
    void cutsByCellsAndMarksTheCut(String text, int width, String cut) {
        assertEquals(cut, DisplayText.cut(text, width));
    }
}
