package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How files are exported by the API that is written down. */
class ExportCommandTest {

    private static final String CSV = "platform,handle\r\nx,\u001b[2Jé\u009b\r\n";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun cli;

    @BeforeEach
    void start() throws IOException {
        cli = new CommandRun(folder.resolve("home"));
    }

    @AfterEach
    void stop() {
        cli.close();
    }

    @Test
    void theStandardOutputHasTheFileAndNothingElse() {
        cli.api.with("/api/v1/export?what=history&format=csv&from=2026-01-01&to=2026-02-01&platform=x&q=a%20b", CSV);
        assertEquals(0, cli.run("export", "--what", "history", "--format", "csv", "--from", "2026-01-01", "--to",
                "2026-02-01", "--platform", "x", "--search", "a b"));
        assertEquals(CSV, cli.said());
        assertEquals("", cli.errors());
    }

    @Test
    void aTerminalIsNotSteered() {
        cli.api.with("/api/v1/export", CSV);
        cli.interactive = true;
        assertEquals(0, cli.run("export"));
        assertEquals("platform,handle\r\nx,?[2Jé¿\r\n", cli.said());
    }

    @Test
    void aFileIsReplacedWhenTheExportIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "before");
        assertEquals(1, cli.run("export", "-o", file.toString()));
        assertEquals("There is no answer to this.\n", cli.errors());
        assertEquals("before", Files.readString(file));
        cli.api.with("/api/v1/export", CSV);
        assertEquals(0, cli.run("export", "-o", file.toString()));
        assertEquals(CSV, Files.readString(file));
        assertEquals("", cli.said());
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void aPlaceThatIsNoneIsSaidBeforeAnythingIsAsked() {
        assertEquals(1, cli.run("export", "-o", folder.toString()));
        assertTrue(cli.errors().contains("is a folder"), cli.errors());
        assertEquals(1, cli.run("export", "-o", folder.resolve("none/out.csv").toString()));
        assertTrue(cli.errors().contains("there is no such folder"), cli.errors());
        assertEquals(List.of(), cli.api.asked());
    }
}
