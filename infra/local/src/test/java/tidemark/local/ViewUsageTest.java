package tidemark.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How the commands that read the API are used, and what they say where they cannot read it. */
class ViewUsageTest {

    private static final String MARK = "marked-token-never-to-be-seen";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun cli;

    @BeforeEach
    void start() throws IOException {
        cli = new CommandRun(folder.resolve("home"));
    }

    @AfterEach
    void noOutputHasTheToken() {
        cli.close();
        assertFalse(cli.all().contains(MARK), cli.all());
    }

    @Test
    void helpAndWrongUsage() {
        for (String command : List.of("summary", "top", "history", "compare", "accounts", "insights", "export", "me",
                "completion")) {
            assertEquals(0, cli.alone(command, "--help"));
            assertTrue(cli.said().contains("Usage: tidemark " + command), cli.said());
            assertEquals(2, cli.alone(command, "--nothing"), command);
        }
        assertEquals(2, cli.run("history", "nasa"));
        assertEquals(2, cli.run("history"));
        assertEquals(2, cli.run("compare", "x/nsf"));
        assertEquals(2, cli.run("summary", "--json", "--csv"));
        assertEquals(2, cli.run("accounts", "--limit", "0"));
        assertEquals(2, cli.run("top", "--days", "many"));
        assertEquals(2, cli.run("export", "--json"));
        assertEquals(2, cli.run("export", "--live"));
        assertEquals(2, cli.run("export", "--all", "out"));
        assertEquals(2, cli.alone("export", "--all", "out", "-o", "file"));
        assertEquals(List.of(), cli.api.asked());
    }

    @Test
    void aTokenIsSentAndNeverShown() {
        cli.api.with("/api/v1/me", "{\"role\":\"editor\",\"view\":\"editor\"}");
        cli.environment.put("TIDEMARK_TOKEN", MARK);
        assertEquals(0, cli.run("me"));
        cli.environment.clear();
        assertEquals(0, cli.run("me", "--token", MARK));
        assertEquals(List.of("Bearer " + MARK, "Bearer " + MARK), cli.api.tokens());
        assertEquals(2, cli.run("me", "--tokn", MARK));
        assertEquals("There is no option --tokn.", cli.errors().lines().findFirst().orElse(""));
        assertEquals(2, cli.run("me", "--tokn=" + MARK));
        assertEquals(2, cli.run("me", MARK));
        assertEquals(2, cli.run("me", "--token", MARK, "--token", MARK));
        assertEquals(2, cli.run("me", "--token", MARK + "\u0007"));
        assertEquals(2, cli.alone("me", "--token", MARK));
        assertEquals(2, cli.alone("me", "--token", MARK, "--server", "http://tidemark.example"));
        assertTrue(cli.errors().contains("https only"), cli.errors());
    }

    @Test
    void whatTheApiRefusesIsSaidInOneSentence() {
        cli.api.with("/api/v1/leaderboard?metric=luck", 400, "application/problem+json",
                "{\"status\":400,\"detail\":\"metric takes gain, rate, followers.\",\"errors\":[]}");
        assertEquals(1, cli.run("top", "--by", "luck"));
        assertEquals("metric takes gain, rate, followers.\n", cli.errors());
        assertEquals("", cli.said());
    }

    @Test
    void aHomeWithoutDataIsLeftAsItIs() {
        assertEquals(1, cli.alone("summary"));
        assertTrue(cli.errors().startsWith("There is nothing in " + folder.resolve("home") + " yet; start Tidemark"),
                cli.errors());
        assertFalse(folder.resolve("home").toFile().exists());
    }

    @Test
    void readsTheRunningInstanceOfTheHome() {
        cli.api.with("/local/token", "{\"access_token\":\"local-word\"}").with("/api/v1/me", "{\"view\":\"viewer\"}");
        try (Home home = Home.take(folder.resolve("home"), false)) {
            home.recordEndpoints(Map.of("api", cli.api.address().toString()));
            cli.environment.put("TIDEMARK_TOKEN", MARK);
            assertEquals(0, cli.alone("me", "--json"));
        }
        assertEquals("{\"view\":\"viewer\"}\n", cli.said());
        assertEquals(List.of("Bearer local-word"), cli.api.tokens());
    }
}
