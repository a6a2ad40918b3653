package tidemark.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the commands that read the API show of written answers. */
class ViewCommandsTest {

    private static final String SUMMARY = """
            {"as_of":"2026-11-28T06:50:35Z","board_version":"v","simulated":true,
             "totals":{"accounts":3,"measured":2,"coverage":0.6667,"followers":47438000,"change":{"7d":404634}},
             "platforms":[{"platform":"x","accounts":3,"measured":2,"coverage":0.6667,"followers":47438000,"change":{"7d":-5}}],
             "organizations":[{"organization":"=NASA","accounts":1,"measured":0,"coverage":0.0,"change":{}},
                              {"organization":"\\u001b[2JESA","accounts":1,"measured":0,"coverage":0.0,"change":{}}],
             "organizations_total":2}""";

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
    void summaryFitsTheTerminal() {
        cli.api.with("/api/v1/summary", SUMMARY);
        assertEquals(0, cli.run("summary", "--organizations", "1"));
        assertEquals("""
                All accounts as of 2026-11-28 06:50 UTC, simulated numbers

                SCOPE         NAME   ACCOUNTS  MEASURED  COVERAGE   FOLLOWERS        7D  30D  …
                all                         3         2    66.7 %  47,438,000  +404,634
                platform      x             3         2    66.7 %  47,438,000        -5
                organization  =NASA         1         0     0.0 %
                """, cli.said());
        assertTrue(cli.errors().contains("… no room for 1D, 90D, POSTS, ENGAGEMENT; --wide shows all."), cli.errors());
        assertTrue(cli.errors().contains("… and 1 more organization; --organizations N shows more."), cli.errors());
        assertTrue(cli.said().lines().allMatch(line -> line.length() <= 80), cli.said());
    }

    @Test
    void columnsSaysHowWideTheTerminalIsAndWideShowsAll() {
        cli.api.with("/api/v1/summary", SUMMARY);
        cli.environment.put("COLUMNS", "40");
        assertEquals(0, cli.run("summary"));
        assertTrue(cli.said().lines().allMatch(line -> line.length() <= 40), cli.said());
        assertEquals(0, cli.run("summary", "--wide"));
        assertTrue(cli.said().contains("66.7 %") && cli.said().contains("ENGAGEMENT"), cli.said());
        assertFalse(cli.said().contains("\u001b"), cli.said());
    }

    @Test
    void coloursNeedATerminalWithoutNoColor() {
        cli.api.with("/api/v1/summary", SUMMARY);
        cli.interactive = true;
        assertEquals(0, cli.run("summary"));
        assertTrue(cli.said().contains("\u001b[31m") && !cli.said().contains("\u001b[2J"), cli.said());
        cli.environment.put("NO_COLOR", "1");
        assertEquals(0, cli.run("summary"));
        assertFalse(cli.said().contains("\u001b"), cli.said());
    }

    @Test
    void csvHasEveryColumnAndNoFormula() {
        cli.api.with("/api/v1/summary", SUMMARY);
        assertEquals(0, cli.run("summary", "--csv"));
        assertEquals(List.of(
                "scope,name,accounts,measured,coverage,followers,change.1d,change.7d,change.30d,change.90d,"
                        + "posts,engagement,simulated",
                "all,,3,2,0.6667,47438000,,404634,,,,,true",
                "platform,x,3,2,0.6667,47438000,,-5,,,,,true", "organization,'=NASA,1,0,0,,,,,,,,true",
                "organization,\uFFFD[2JESA,1,0,0,,,,,,,,true"), Arrays.asList(cli.said().split("\r\n")));
        assertEquals("", cli.errors());
    }

    @Test
    void jsonIsTheAnswerItself() {
        cli.api.with("/api/v1/summary", SUMMARY);
        assertEquals(0, cli.run("summary", "--json"));
        assertEquals(SUMMARY + "\n", cli.said());
        cli.api.with("/api/v1/me", "{\"view\":\"public\",\"name\":\"\u009b2J\"}");
        cli.interactive = true;
        assertEquals(0, cli.run("me", "--json"));
        assertEquals("{\"view\":\"public\",\"name\":\"\\u009b2J\"}\n", cli.said());
    }

    @Test
    void topTellsWhoIsLeftOut() {
        cli.api.with("/api/v1/leaderboard?metric=rate&days=30&platform=x", """
                {"metric":"rate","days":30,"as_of":"2026-11-28T06:50:35Z","board_version":"v","simulated":false,
                 "data":[{"rank":1,"account":{"id":"i","platform":"x","handle":"nsf","organization":"NSF"},
                          "followers":1015,"gain":15,"rate":0.015}],
                 "left_out":{"no_history":1200,"rounded":0,"not_derivable":0,"too_small":1}}""");
        assertEquals(0, cli.run("top", "--by", "rate", "--days", "30", "--platform", "x"));
        assertTrue(cli.said().startsWith("Accounts by rate over 30 days as of 2026-11-28 06:50 UTC\n"), cli.said());
        assertTrue(cli.said().contains("   1  x         nsf     NSF"), cli.said());
        assertTrue(cli.said().contains("+1.50 %"), cli.said());
        assertTrue(cli.errors().contains("Accounts without a rank: 1,200 without history, 1 too small."), cli.errors());
    }

    @Test
    void historyShowsUnknownNumbersAsBlanks() {
        cli.api.with("/api/v1/history/x/a%2Fb?from=2026-11-01&interval=week", """
                {"account":{"id":"i","platform":"x","handle":"a/b","organization":"NSF","simulated":true},
                 "interval":"week","from":"2026-11-01","to":"2026-11-28",
                 "points":[{"date":"2026-11-07","followers":1015,"precision":"exact"},{"date":"2026-11-21","posts":0}],
                 "gaps":[{"from":"2026-11-08","to":"2026-11-20"}]}""");
        assertEquals(0, cli.run("history", "x/a/b", "--from", "2026-11-01", "--interval", "week"));
        assertTrue(cli.said().startsWith("x/a/b (NSF) by week from 2026-11-01 to 2026-11-28, simulated numbers\n"),
                cli.said());
        assertTrue(cli.said().lines().anyMatch(line -> line.matches("2026-11-07 +1,015 +exact")), cli.said());
        assertTrue(cli.said().lines().anyMatch(line -> line.matches("2026-11-21 +0")), cli.said());
        assertEquals("No numbers: 2026-11-08 to 2026-11-20.\n", cli.errors());
    }

    @Test
    void compareHasAColumnForEachAccount() {
        cli.api.with("/api/v1/compare?accounts=x/nsf,bluesky/nasa.gov&mode=indexed",
                """
                        {"mode":"indexed","metric":"followers","interval":"day","from":"2026-11-20","to":"2026-11-21","simulated":false,
                         "series":[{"account":{"platform":"x","handle":"nsf"},"gaps":[],
                                    "points":[{"date":"2026-11-20","value":100.0},{"date":"2026-11-21","value":101.5,"precision":"rounded"}],
                                    "change":{"from":"2026-11-20","to":"2026-11-21","absolute":15,"rate":0.015}},
                                   {"account":{"platform":"bluesky","handle":"nasa.gov"},"points":[],"gaps":[],"reason":"no_value"}]}""");
        assertEquals(0, cli.run("compare", "x/nsf", "bluesky/nasa.gov", "--mode", "indexed"));
        assertTrue(cli.said().contains("no_value"), cli.said());
        assertTrue(cli.said().lines().anyMatch(line -> line.matches("2026-11-21 +101.50")), cli.said());
        assertEquals("Not exact: x/nsf; --json has the bounds.\n",
                cli.errors().lines().filter(line -> line.startsWith("Not"))
                        .findFirst().orElse("") + "\n");
        assertEquals(0, cli.run("compare", "x/nsf", "bluesky/nasa.gov", "--mode", "indexed", "--csv"));
        assertEquals("date,x/nsf,bluesky/nasa.gov,simulated\r\n2026-11-20,100,,false\r\n2026-11-21,101.5,,false\r\n",
                cli.said());
    }
}
