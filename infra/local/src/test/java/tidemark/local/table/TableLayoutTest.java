package tidemark.local.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableLayoutTest {

    private static final List<Column> COLUMNS = List.of(new Column("HANDLE", Kind.TEXT, 0, 8),
            Column.number("FOLLOWERS", 1),
            Column.change("7D", 2), Column.word("DATE", 3));
    private static final List<List<String>> ROWS = List.of(
            List.of("national.science.foundation", "47,436,278", "+404,634", "2026-11-28"),
            List.of("nasa", "", "-5", "2026-11-27"));

    @Test
    void numbersLieToTheRightAndUnknownOnesAreBlank() {
        assertEquals("""
                HANDLE                        FOLLOWERS        7D  DATE
                national.science.foundation  47,436,278  +404,634  2026-11-28
                nasa                                           -5  2026-11-27
                """, text(TableLayout.fitting(COLUMNS, ROWS, new Display(61, false))));
    }

    @Test
    void narrowsTextsBeforeItLeavesOutColumns() {
        assertEquals("""
                HANDLE     FOLLOWERS        7D  DATE
                nationa…  47,436,278  +404,634  2026-11-28
                nasa                        -5  2026-11-27
                """, text(TableLayout.fitting(COLUMNS, ROWS, new Display(42, false))));
    }

    @Test
    void leavesOutTheHighestRanksAndSaysSo() {
        TableLayout layout = TableLayout.fitting(COLUMNS, ROWS, new Display(27, false));
        assertEquals("""
                HANDLE         FOLLOWERS  …
                national.sc…  47,436,278
                nasa
                """, text(layout));
        assertEquals(Optional.of("… no room for 7D, DATE; --wide shows all."), layout.remark());
        assertEquals(Optional.empty(), TableLayout.fitting(COLUMNS, ROWS, new Display(61, false)).remark());
    }

    @Test
    void noLineIsWiderThanTheDisplay() {
        IntStream.rangeClosed(10, 70)
                .forEach(width -> text(TableLayout.fitting(COLUMNS, ROWS, new Display(width, false)))
                        .lines().forEach(line -> assertTrue(DisplayText.width(line) <= width, width + ": " + line)));
    }

    @Test
    void aNumberIsNeverCut() {
        List<Column> numbers = List.of(Column.number("N", 0), Column.number("M", 0));
        TableLayout layout = TableLayout.fitting(numbers, List.of(List.of("1,234,567", "8")), new Display(9, false));
        assertEquals("     …  8", layout.line(List.of("1,234,567", "8")));
    }

    @Test
    void rowsThatComeLaterKeepTheColumns() {
        TableLayout layout = TableLayout.fitting(COLUMNS, ROWS.subList(1, 2), new Display(80, false));
        assertEquals("natio…             -5  2026-11-27",
                layout.line(List.of("national", "", "-5", "2026-11-27")));
    }

    @Test
    void wideShowsEverythingInFull() {
        TableLayout layout = TableLayout.whole(COLUMNS, ROWS.subList(1, 2), new Display(10, false));
        assertTrue(layout.line(ROWS.getFirst()).startsWith("national.science.foundation"));
        assertTrue(layout.line(ROWS.getFirst()).endsWith("2026-11-28"));
        assertEquals(Optional.empty(), layout.remark());
    }

    @Test
    void coloursOnlyWhereTheDisplayHasThem() {
        TableLayout coloured = TableLayout.fitting(COLUMNS, ROWS, new Display(61, true));
        assertTrue(coloured.line(ROWS.get(1)).contains("\u001b[31m      -5\u001b[0m"), coloured.line(ROWS.get(1)));
        assertTrue(coloured.line(ROWS.get(0)).contains("\u001b[32m+404,634\u001b[0m"));
        assertTrue(coloured.heading().startsWith("\u001b[1mHANDLE"));
        assertFalse(text(TableLayout.fitting(COLUMNS, ROWS, new Display(61, false))).contains("\u001b"));
    }

    private static String text(TableLayout layout) {
        StringBuilder text = new StringBuilder(layout.heading()).append('\n');
        ROWS.forEach(row -> text.append(layout.line(row)).append('\n'));
        return text.toString();
    }
}
