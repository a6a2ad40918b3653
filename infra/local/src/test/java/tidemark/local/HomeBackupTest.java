package tidemark.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A home that is exported and restored elsewhere answers as before, on the real engines. */
class HomeBackupTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../..")).toAbsolutePath();
    private static final String LIST = """
            platform,handle,organization,tags
            github,nasa,Space,science
            bluesky,museum.example,Museum,
            youtube,@museum,Museum,science
            """;
    private static final String POLICIES = "platforms:\n  telegram:\n    methods: {page: {interval: 4 s}}\n";

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(said, true, StandardCharsets.UTF_8), false, InstantSource.system());

    /** The template, with a queue of boards that does not keep its messages back. */
    @BeforeEach
    void hurry() throws IOException {
        String template = Files.readString(ROOT.resolve("template.yaml"));
        assertTrue(template.contains("DelaySeconds: 10"));
        Files.writeString(folder.resolve("template.yaml"), template.replace("DelaySeconds: 10", "DelaySeconds: 0"));
    }

    @Test
    void aRestoredHomeAnswersAsTheOneThatWasExported() throws Exception {
        Files.createDirectories(folder.resolve("first"));
        Files.writeString(folder.resolve("first/platforms.yaml"), POLICIES);
        Files.writeString(folder.resolve("first/credentials.properties"), "github.token=secret\n");
        List<JsonNode> before;
        try (Instance instance = Instance.of(settings("first"), terminal)) {
            assertEquals(200, instance.post("/api/v1/accounts/import", "text/csv",
                    LIST.getBytes(StandardCharsets.UTF_8)).status());
            assertEquals(0, run("first", "rebuild"), this::output);
            before = answers(instance);
            assertEquals(1, run("first", "export", "--all", out()), "while it runs");
        }
        assertEquals(3, before.getFirst().path("totals").path("accounts").asInt());
        assertTrue(before.get(1).path("points").size() >= 5, before.get(1)::toString);
        assertEquals(0, run("first", "export", "--all", out()), this::output);
        assertFalse(Files.exists(folder.resolve("out/credentials.properties")));
        assertEquals(1, run("first", "restore", out()), "there is data");
        assertEquals(1, run("third", "restore", out(), "--live"), "the numbers are simulated");
        assertFalse(Files.exists(folder.resolve("third")));

        assertEquals(0, run("second", "restore", out()), this::output);
        assertEquals(POLICIES, Files.readString(folder.resolve("second/platforms.yaml")));
        try (Instance instance = Instance.reading(settings("second"), terminal)) {
            assertEquals(before, answers(instance));
        }
        String text = output();
        assertTrue(text.contains("The board was made anew from the ledger as of "), text);
        assertTrue(text.contains("an export is restored into a home without data only"), text);
        assertTrue(text.contains("they do not go into the ledger of the real platforms"), text);
    }

    @Test
    void aHomeWithoutDataHasNothingToExport() throws IOException {
        assertEquals(1, run("none", "export", "--all", out()));
        assertFalse(Files.exists(folder.resolve("none")));
        assertFalse(Files.exists(folder.resolve("out")));
        assertEquals(1, run("none", "restore", out()));
        assertEquals(1, run("none", "rebuild"));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private static List<JsonNode> answers(Instance instance) throws InterruptedException {
        List<JsonNode> answers = new ArrayList<>();
        for (String path : List.of("summary", "history?from=2020-01-01", "history/github/nasa", "accounts")) {
            JsonNode body = instance.get("/api/v1/" + path).body();
            ((ObjectNode) body).remove(List.of("as_of", "board_version", "generated_at"));
            answers.add(body);
        }
        return answers;
    }

    private int run(String home, String... words) {
        return Tidemark.commands(settings(home), terminal, prompt -> "").execute(words);
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private String output() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Settings settings(String home) {
        return Settings.of(Map.of("TIDEMARK_HOME", folder.resolve(home).toString(), "TIDEMARK_HISTORY_DAYS", "10"),
                folder);
    }
}
