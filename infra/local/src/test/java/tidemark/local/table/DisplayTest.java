package tidemark.local.table;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DisplayTest {

    @ParameterizedTest
    @CsvSource({"132,true,90,132", "132,false,,132", ",true,90,90", ",true,,80", ",false,90,80", "0,true,90,90",
            "wide,false,,80", "-5,true,90,90", "99999999999,false,,80"})
    void isAsWideAsColumnsOrTheTerminalSay(String columns, boolean interactive, String terminal, int width) {
        Map<String, String> environment = columns == null ? Map.of() : Map.of("COLUMNS", columns);
        assertEquals(width, Display.of(environment, interactive, terminal == null ? "" : terminal).width());
    }

    @Test
    void hasColoursOnATerminalUnlessTheyAreRefused() {
        assertEquals(true, Display.of(Map.of(), true, "").colours());
        assertEquals(true, Display.of(Map.of("NO_COLOR", ""), true, "").colours());
        assertEquals(false, Display.of(Map.of("NO_COLOR", "1"), true, "").colours());
        assertEquals(false, Display.of(Map.of("TERM", "dumb"), true, "").colours());
        assertEquals(false, Display.of(Map.of(), false, "").colours());
    }
}
