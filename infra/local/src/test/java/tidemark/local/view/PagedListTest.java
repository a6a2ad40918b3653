package tidemark.local.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import tidemark.local.StartFailure;
import tidemark.local.Terminal;
import tidemark.local.table.Display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists that come in pages. */
class PagedListTest {

    private static final String FIRST = "/api/v1/accounts?per_page=500";
    private static final String SECOND = FIRST + "&cursor=c";
    private static final String ONE = "{\"platform\":\"x\",\"handle\":\"nsf\",\"organization\":\"NSF\",\"status\":\"active\",\"tags\":[\"a\",\"b\"],"
            + "\"added_at\":\"2026-11-01T00:00:00Z\",\"simulated\":true}";
    private static final String TWO = "{\"platform\":\"mastodon\",\"handle\":\"a.very.long.handle@mastodon.example\",\"organization\":\"Museum\","
            + "\"status\":\"paused\"}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private ApiStub api;
    private @Nullable Exception failure;

    @BeforeEach
    void start() throws IOException {
        api = ApiStub.start();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void followsTheCursorAndKeepsTheColumnsOfTheFirstPage() {
        api.with(FIRST, page(ONE, 2, "c")).with(SECOND, page(TWO, 2, ""));
        assertEquals(0, run(out, "accounts"));
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.startsWith("2 accounts as of 2026-11-28 06:50 UTC, simulated numbers\n\nPLATFORM  HANDLE "),
                said);
        assertTrue(said.lines().anyMatch(line -> line.matches("x +nsf +NSF +active .*")), said);
        assertTrue(said.lines().anyMatch(line -> line.matches("mastodon +a.ver… +Museum +paused")), said);
        assertTrue(said.lines().allMatch(line -> line.length() <= 100), said);
    }

    @Test
    void csvIsOneTableAndJsonOnePageAfterTheOther() {
        api.with(FIRST, page(ONE, 2, "c")).with(SECOND, page(TWO, 2, ""));
        assertEquals(0, run(out, "accounts", "--csv"));
        String said = out.toString(StandardCharsets.UTF_8);
        assertEquals(3, said.lines().count(), said);
        assertTrue(said.contains("\r\nx,nsf,NSF,active,,,,,,a;b,,,2026-11-01T00:00:00Z,,,,true\r\n"), said);
        out.reset();
        assertEquals(0, run(out, "accounts", "--json"));
        assertEquals(page(ONE, 2, "c") + "\n" + page(TWO, 2, "") + "\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLimitEndsTheListAndSaysSo() {
        api.with("/api/v1/accounts?per_page=1", page(ONE, 2, "c"));
        assertEquals(0, run(out, "accounts", "--limit", "1"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("These are 1 of 2 accounts; --limit N shows more."));
        assertEquals(1, api.asked().size());
    }

    @Test
    void aPageThatFailsFailsTheCommandAfterTheRowsBefore() {
        api.with(FIRST, page(ONE, 2, "c"));
        assertEquals(1, run(out, "accounts"));
        assertEquals("There is no answer to this.", assertInstanceOf(StartFailure.class, failure).sentence());
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("nsf"));
    }

    @Test
    void aPageThatComesAgainEndsTheCommand() {
        api.with(FIRST, page(ONE, 9, "c")).with(SECOND, page(ONE, 9, "c"));
        assertEquals(1, run(out, "accounts"));
        assertTrue(assertInstanceOf(StartFailure.class, failure).sentence().contains("again and again"));
        assertEquals(2, api.asked().size());
    }

    @Test
    void anOutputThatIsGoneEndsTheCommand() throws IOException {
        api.with(FIRST, page(ONE, 2, "c")).with(SECOND, page(TWO, 2, ""));
        OutputStream gone = OutputStream.nullOutputStream();
        gone.close();
        assertEquals(1, run(gone, "accounts", "--csv"));
        assertTrue(assertInstanceOf(StartFailure.class, failure).sentence().startsWith("The output ends early"));
        assertEquals(1, api.asked().size());
    }

    @Test
    void anEmptyListSaysSo() {
        api.with(FIRST, page("", 0, ""));
        assertEquals(0, run(out, "accounts"));
        assertEquals("There is nothing to show.\n", err.toString(StandardCharsets.UTF_8));
        out.reset();
        assertEquals(0, run(out, "accounts", "--csv"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("platform,handle,"));
        assertNull(failure);
    }

    @Test
    void insightsTellWhatStandsOut() {
        api.with("/api/v1/insights?days=7&kind=gone,gap&platform=x&per_page=50",
                page("""
                        {"id":"gone-1","kind":"gone","account":{"platform":"x","handle":"nsf","organization":"NSF"},"date":"2026-11-20",
                         "severity":"warning","title":"Gone.","evidence":{"days":2}}""",
                        1, ""));
        assertEquals(0, run(out, "insights", "--days", "7", "--kind", "gone,gap", "--platform", "x"));
        assertTrue(out.toString(StandardCharsets.UTF_8).lines()
                .anyMatch(line -> line
                        .matches("2026-11-20 +warning +gone +x +nsf +NSF +Gone\\. +\\{\"days\":2} +gone-1")),
                out.toString(StandardCharsets.UTF_8));
    }

    private int run(OutputStream output, String... words) {
        Terminal terminal = new Terminal(new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, InstantSource.system());
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create().name("tidemark"));
        ViewCommands.addTo(line, terminal, new Display(100, false), Map.of(), () -> {
            throw new AssertionError("the home is not asked");
        }, (folder, live) -> 1);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            failure = thrown;
            return CommandLine.ExitCode.SOFTWARE;
        });
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--server";
        all[words.length + 1] = api.address().toString();
        return line.execute(all);
    }

    private static String page(String row, int total, String cursor) {
        return "{\"data\":[" + row + "],\"pagination\":{\"per_page\":1,\"total\":" + total + ",\"pages\":1"
                + (cursor.isEmpty() ? "" : ",\"next_cursor\":\"" + cursor + "\"")
                + "},\"as_of\":\"2026-11-28T06:50:35Z\"}";
    }
}
