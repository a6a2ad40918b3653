package tidemark.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Standard output is for a command's answer; what a library logs meanwhile goes to files or standard error. */
class LogsOnTerminalTest {

    private static final int TIMES = 20;

    @TempDir
    private Path folder = Path.of("");

    /** A separate process, which calls the command wrongly several times and logs at the end. */
    static final class AskingWrongly {
        private AskingWrongly() {}

        public static void main(String[] words) {
            Terminal terminal = new Terminal(System.out, System.err, false, InstantSource.system());
            for (int i = 0; i < TIMES; i++) {
                Tidemark.run(new String[]{"probe", "github/nasa", "--method", "none"}, terminal);
            }
            LogManager.getLogger("library").error("told by a library");
        }
    }

    @Test
    void aCommandWithoutAFolderForLogsKeepsThemOffStandardOutput() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), AskingWrongly.class.getName())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().put("TIDEMARK_HOME", folder.resolve("home").toString());
        assertTrue(process.start().waitFor(120, TimeUnit.SECONDS));
        String reported = Files.readString(err, StandardCharsets.UTF_8);
        assertEquals("", Files.readString(out, StandardCharsets.UTF_8));
        assertEquals(TIMES, reported.split("can not be asked by none", -1).length - 1, reported);
        assertTrue(reported.contains("told by a library"), reported);
        assertFalse(reported.contains("Selector"), reported);
    }
}
