package tidemark.local.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.local.StartFailure;
import tidemark.local.Terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An export that a job makes: it is followed, and its file is copied from another server. */
class ExportingTest {

    private static final ApiPath PATH = new ApiPath("/export");
    private static final String JOB = "/api/v1/exports/e-1";
    private static final String CONTENT = "a row\r\n".repeat(100_000);

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Deque<String> states = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private ApiStub api;
    private ApiStub store;

    @BeforeEach
    void start() throws IOException {
        api = ApiStub.start().started("/api/v1/export", JOB);
        store = ApiStub.start().with("/file?signature=s", 200, "text/csv", CONTENT);
    }

    @AfterEach
    void stop() {
        api.close();
        store.close();
    }

    @Test
    void theJobIsFollowedAndItsFileCopiedWithoutTheToken() throws IOException {
        states.addAll(List.of("{\"state\":\"RUNNING\",\"rows\":1500}", ready()));
        Path file = folder.resolve("out.csv");
        export("{\"state\":\"RUNNING\",\"rows\":0}", file);
        assertEquals(CONTENT, Files.readString(file));
        assertEquals(List.of("/api/v1/export", JOB, JOB, JOB), api.asked());
        assertEquals(List.of("Bearer word", "Bearer word", "Bearer word", "Bearer word"), api.tokens());
        assertEquals(List.of("/file?signature=s"), store.asked());
        assertEquals(List.of(), store.tokens());
        assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("The server has written 0 rows\n"));
    }

    @Test
    void aJobThatGoesOnIsAwaitedAndOneThatStandsStillIsGivenUp() {
        for (int i = 0; i < 100; i++) {
            states.add("{\"state\":\"RUNNING\",\"rows\":%d}".formatted(i / 20));
        }
        assertEquals("The export did not go on for 30 minutes; ask for it again later",
                refused("{\"state\":\"RUNNING\",\"rows\":0}"));
        assertTrue(states.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "{\"state\":\"FAILED\",\"detail\":\"Too\\u001b many.\"}|The export failed: Too\uFFFD many.",
            "{\"state\":\"EXPIRED\"}|The export is no longer kept; ask for it again",
            "{\"state\":\"ELSE\"}|What answers at @ is not the API of Tidemark",
            "{\"state\":\"READY\",\"url\":\"http://store.example/file\"}|What answers at @ is not the API of Tidemark",
            "{\"state\":\"READY\",\"url\":\"file:///etc/passwd\"}|What answers at @ is not the API of Tidemark",
            "{\"state\":\"READY\"}|What answers at @ is not the API of Tidemark"})
    void whatLeadsToNoFileIsSaid(String state, String sentence) {
        assertEquals(sentence.replace("@", api.address().toString()), refused(state));
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        store.with("/file?signature=s", 403, "text/xml", "<Error/>");
        assertEquals("The file of the export at 127.0.0.1 is refused with 403", refused(ready()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/elsewhere", "https://other.example/steal/e-1", "/api/v1/exports/../me"})
    void aJobElsewhereIsNotFollowed(String location) {
        api.started("/api/v1/export", location);
        assertEquals("What answers at " + api.address() + " is not the API of Tidemark", refused(ready()));
        assertEquals(List.of("/api/v1/export"), api.asked());
    }

    private String ready() {
        return "{\"state\":\"READY\",\"url\":\"" + store.address() + "/file?signature=s\"}";
    }

    private String refused(String state) {
        Path file = folder.resolve("none.csv");
        String sentence = assertThrows(StartFailure.class, () -> export(state, file)).sentence();
        assertTrue(Files.notExists(file));
        return sentence;
    }

    private void export(String state, Path file) {
        api.with(JOB, state);
        Terminal terminal = new Terminal(new PrintStream(said), new PrintStream(said), false, clock());
        URI address = api.address();
        try (ApiClient client = new ApiClient(new Server(address, Optional.of("word")), ApiLimits.USUAL)) {
            new Exporting(terminal, this::pass, clock()).toFile(client, PATH, file);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private InstantSource clock() {
        return () -> now;
    }

    /** A minute passes for each pause, and the job goes on. */
    private void pass(Duration pause) {
        now = now.plus(Duration.ofMinutes(1));
        if (!states.isEmpty()) {
            api.with(JOB, states.remove());
        }
    }
}
