package tidemark.local;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SettingsTest {
    private static final Path ROOT = Path.of("/checkout");

    @Test
    void defaultsAreThoseOfTheContract() {
        assertEquals(new Settings(ROOT, ROOT.resolve(".tidemark"), 8400, "", 90, false, 60, ""),
                Settings.of(Map.of(), ROOT));
    }

    @Test
    void everyVariableIsTaken() {
        Settings settings = Settings.of(Map.of("TIDEMARK_PORT", "9000", "TIDEMARK_HOME", "/state", "TIDEMARK_ACCOUNTS",
                "demo:3000",
                "TIDEMARK_HISTORY_DAYS", "0", "TIDEMARK_SIM_SPEED", "600", "TIDEMARK_CONTACT", "ops@example.org"),
                ROOT);
        assertEquals(new Settings(ROOT, Path.of("/state"), 9000, "demo:3000", 0, false, 600, "ops@example.org"),
                settings);
    }

    @Test
    void theRealPlatformsRunAtTheSpeedOfTheClock() {
        assertEquals(1, Settings.of(Map.of("TIDEMARK_LIVE", "1", "TIDEMARK_SIM_SPEED", "600"), ROOT).speed());
    }

    @Test
    void aVariableThatMakesNoSenseIsNamed() {
        StartFailure failure = assertThrows(StartFailure.class,
                () -> Settings.of(Map.of("TIDEMARK_PORT", "80a"), ROOT));
        assertEquals("TIDEMARK_PORT must be a whole number from 1 to 65535, not 80a", failure.sentence());
        assertThrows(StartFailure.class, () -> Settings.of(Map.of("TIDEMARK_HISTORY_DAYS", "-1"), ROOT));
    }
}
