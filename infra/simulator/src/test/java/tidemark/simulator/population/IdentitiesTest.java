package tidemark.simulator.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.simulator.SettableClock;
import tidemark.simulator.Settings;
import tidemark.simulator.Simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IdentitiesTest {

    @TempDir
    private Path folder;

    private Population population() {
        return Simulator.population(Settings.standard(new SettableClock()).withIdentities(folder.resolve("ids.tsv")));
    }

    @Test
    void findsAnAccountByTheIdItGaveOutBeforeARestart() {
        String id = population().account("bluesky", "museum.example").permanentId();
        assertEquals("museum.example", population().byPermanentId("bluesky", id).orElseThrow().handle());
    }

    @Test
    void remembersRenamesAcrossARestart() {
        Population before = population();
        SimulatedAccount account = before.account("x", "museum");
        before.rename(account, "museumnow");
        assertEquals(account.permanentId(), population().account("x", "MuseumNow").permanentId());
    }

    @Test
    void skipsALineThatACrashCutShort() throws IOException {
        String id = population().account("x", "museum").permanentId();
        Files.writeString(folder.resolve("ids.tsv"), "id\tx\t12", StandardOpenOption.APPEND);
        assertTrue(population().byPermanentId("x", id).isPresent());
        assertTrue(population().byPermanentId("x", "12").isEmpty());
    }

    @Test
    void aLineAfterOneThatWasCutShortIsKept() throws IOException {
        population().account("x", "museum");
        Files.writeString(folder.resolve("ids.tsv"), "id\tx\t12", StandardOpenOption.APPEND);
        String id = population().account("x", "gallery").permanentId();
        assertTrue(population().byPermanentId("x", id).isPresent());
    }

    @Test
    void refusesAFileThatIsNoText() throws IOException {
        Files.write(folder.resolve("ids.tsv"), new byte[]{'i', 'd', '\t', 0, 0, '\n'});
        UncheckedIOException damaged = assertThrows(UncheckedIOException.class, this::population);
        assertEquals(folder.resolve("ids.tsv") + " is damaged: it holds what is no text", damaged.getMessage());
        Files.write(folder.resolve("ids.tsv"), new byte[]{(byte) 0xff, (byte) 0xfe});
        assertThrows(UncheckedIOException.class, this::population);
    }

    @Test
    void knowsNoIdThatWasNeverGivenOut() {
        assertTrue(population().byPermanentId("x", "123").isEmpty());
    }
}
