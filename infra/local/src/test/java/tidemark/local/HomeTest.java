package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
    void whetherAHomeIsHeldIsSeenWithoutMakingOrTakingIt() {
        Path home = folder.resolve("home");
        assertFalse(Home.held(home));
        assertFalse(Files.exists(home));
        try (Home taken = Home.take(home, false)) {
            assertTrue(Home.held(home), taken.data().toString());
        }
        assertFalse(Home.held(home));
        Home.take(home, false).close();
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
    void isForItsOwnerAloneAlsoWhereItWasMadeForMore() throws IOException {
        Path home = Files.createDirectories(folder.resolve("old"));
        Path log = Files.writeString(Files.createDirectories(home.resolve("logs")).resolve("local.log"), "");
        Path program = Files.writeString(Files.createDirectories(home.resolve("redis")).resolve("server"), "");
        mode(home, "rwxr-xr-x");
        mode(log, "rw-r--r--");
        mode(program, "rwxr-xr-x");
        try (Home taken = Home.take(home, false)) {
            for (Path inner : List.of(home, taken.data(), home.resolve("logs"), program)) {
                assertEquals("rwx------", mode(inner), inner.toString());
            }
            for (Path inner : List.of(log, home.resolve("lock"))) {
                assertEquals("rw-------", mode(inner), inner.toString());
            }
        }
    }

    @Test
    void aFolderThatEveryoneMayWriteToStaysShared() throws IOException {
        mode(folder, "rwxrwxrwx");
        Home.take(folder, false).close();
        assertEquals("rwxrwxrwx", mode(folder));
    }

    @Test
    void damagedEndpointsAreSaidInOneSentence() throws IOException {
        try (Home home = Home.take(folder, false)) {
            assertTrue(Files.exists(home.data()));
            for (String damage : List.of("", "{\"api\":", "{}", "\u0000\u0000", "{\"api\":\"a b\"}")) {
                Files.writeString(folder.resolve("endpoints.json"), damage);
                StartFailure failure = assertThrows(StartFailure.class, () -> Home.running(folder), damage);
                assertEquals(folder.resolve("endpoints.json")
                        + " is damaged; stop the Tidemark that runs there and start it again", failure.sentence());
            }
        }
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
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
