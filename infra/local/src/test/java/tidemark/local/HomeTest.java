package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondStartOnTheSameHomeSaysSo() {
        try (Home home = Home.take(folder, false)) {
            StartFailure failure = assertThrows(StartFailure.class, () -> Home.take(folder, false));
            assertTrue(failure.sentence().startsWith("Tidemark is already running on " + folder), failure.sentence());
            assertTrue(Files.exists(home.data()));
        }
    }

    @Test
    void aHomeGivenUpCanBeTakenAgain() {
        Home.take(folder, false).close();
        Home.take(folder, false).close();
    }

    @Test
    void liveAndSimulatedDataLieApart() {
        Path simulated;
        try (Home home = Home.take(folder, false)) {
            simulated = home.data();
        }
        try (Home home = Home.take(folder, true)) {
            assertFalse(home.data().equals(simulated));
        }
    }

    @Test
    void aHomeThatCannotBeMadeSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        StartFailure failure = assertThrows(StartFailure.class, () -> Home.take(file.resolve("below"), false));
        assertTrue(failure.sentence().contains("cannot be used"), failure.sentence());
    }

    @Test
    void endpointsLastAsLongAsTheHold() {
        try (Home home = Home.take(folder, false)) {
            home.recordEndpoints(Map.of("api", "http://127.0.0.1:8400"));
            assertTrue(Files.exists(folder.resolve("endpoints.json")));
        }
        assertEquals(false, Files.exists(folder.resolve("endpoints.json")));
    }
}
