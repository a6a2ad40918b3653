package tidemark.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** A command that cannot run says why in one sentence, before it starts anything. */
class RefusalsTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../..")).toAbsolutePath();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTakenPortIsToldBeforeAnythingIsMade() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            assertEquals(1, run(Map.of("TIDEMARK_PORT", port), "up"));
            assertEquals("Port " + port + " of 127.0.0.1 is taken; set TIDEMARK_PORT to a free one\n", text(err));
            assertEquals("", text(out));
            assertFalse(Files.exists(home()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"probe;github/nasa;--response;no-such.json|no-such.json can not be read.",
            "probe|Say which account: a link, or platform/handle.",
            "probe;github/nasa;--response;no-such.json;--status;1|A status is a number from 100 to 999."})
    void aWrongProbeIsToldInOneSentence(String words, String sentence) {
        assertEquals(2, run(Map.of(), words.split(";")));
        assertEquals(sentence + "\n", text(err));
        assertEquals("", text(out));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "{\"detail\":\"unknown platform\",\"errors\":[{\"detail\":\"unknown platform\"}]}|unknown platform",
            "{\"detail\":\"Several.\",\"errors\":[{\"detail\":\"one\"},{\"detail\":\"two\"}]}|Several./  one/  two",
            "{\"detail\":\"Not now.\"}|Not now."})
    void aRefusalOfTheApiIsToldOnce(String problem, String sentences) throws IOException {
        assertEquals(List.of(sentences.split("/")),
                new Instance.Reply(400, new ObjectMapper().readTree(problem)).sentences());
    }

    private Path home() {
        return folder.resolve("home");
    }

    private int run(Map<String, String> environment, String... words) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("TIDEMARK_HOME", home().toString());
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, InstantSource.system());
        return Tidemark.commands(Settings.of(all, ROOT), terminal, prompt -> "")
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8)).execute(words);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
