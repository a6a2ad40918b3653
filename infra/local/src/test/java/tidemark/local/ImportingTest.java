package tidemark.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import tidemark.intake.AccountRow;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.CsvLine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A list goes to the API in parts, and every line of the file is reported by its own number. */
class ImportingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platforms platforms = Platforms.builtIn();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Set<String> ledger = new HashSet<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private int perRequest = Integer.MAX_VALUE;
    private int pauses;

    /** An API that imports some lines of a part and reports the others as undone for lack of time. */
    private Instance.Reply api(String path, byte[] body) {
        if (!statuses.isEmpty()) {
            int status = statuses.removeFirst();
            if (status != 200) {
                return new Instance.Reply(status, JSON.createObjectNode().put("detail", "told " + status));
            }
        }
        List<CsvLine> lines = AccountList.of("a part", body, platforms).lines();
        ObjectNode answer = JSON.createObjectNode();
        if (path.endsWith("dry_run=true")) {
            answer.putArray("limits").add(lines.size() + " accounts");
            return new Instance.Reply(200, answer);
        }
        sizes.add(lines.size());
        ArrayNode reported = answer.putArray("lines");
        for (int i = 0; i < lines.size(); i++) {
            AccountRow row = ((CsvLine.Row) lines.get(i)).row();
            String result = i >= perRequest ? "undone" : ledger.add(row.address().toString()) ? "added" : "unchanged";
            reported.addObject().put("line", row.line()).put("result", result).put("account", row.address().toString())
                    .put("detail", result.equals("undone") ? "time ran out" : "");
        }
        return new Instance.Reply(200, answer);
    }

    private boolean take(String list) throws InterruptedException {
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false,
                InstantSource.system());
        ImportParts parts = new ImportParts((path, type, body) -> api(path, body), pause -> pauses++);
        return new Importing(parts, terminal, platforms)
                .take(AccountList.of("the list", list.getBytes(UTF_8), platforms));
    }

    private List<String> reported() {
        return out.toString(UTF_8).lines().toList();
    }

    private static String list(int size, IntFunction<String> line) {
        return IntStream.rangeClosed(1, size).mapToObj(line)
                .collect(Collectors.joining("\n", "platform,handle,organization\n", "\n"));
    }

    @Test
    void aHundredThousandLinesAreToldOfOneByOne() throws InterruptedException {
        assertTrue(take(list(100_000, n -> "github,user-" + n + ",Example")));

        assertEquals(100_000, ledger.size());
        assertTrue(sizes.stream().allMatch(size -> size <= ImportParts.ROWS));
        assertEquals("line 2: added: github/user-1", reported().getFirst());
        assertEquals("line 100001: added: github/user-100000", reported().get(99_999));
        assertEquals(List.of("100000 added, 0 updated, 0 unchanged, 0 repeated, 0 rejected", "100000 accounts"),
                reported().subList(100_000, reported().size()));
        assertTrue(err.toString(UTF_8).startsWith("Imported 200 of 100,000 lines"));
    }

    @Test
    void linesForWhichThereWasNoTimeAreSentAgain() throws InterruptedException {
        perRequest = 70;

        assertTrue(take(list(300, n -> "github,user-" + n + ",Example")));

        assertEquals(List.of(200, 130, 60, 100, 30), sizes);
        assertEquals("300 added, 0 updated, 0 unchanged, 0 repeated, 0 rejected", reported().get(300));
        assertEquals(0, pauses);
    }

    @Test
    void whatStaysUndoneFailsAndIsNotCalledRejected() throws InterruptedException {
        perRequest = 0;

        assertFalse(take(list(2, n -> "github,user-" + n + ",Example")));

        assertEquals("line 2: undone: github/user-1: time ran out", reported().getFirst());
        assertEquals("0 added, 0 updated, 0 unchanged, 0 repeated, 0 rejected, 2 undone: import the list again",
                reported().get(2));
        assertEquals(5, sizes.size());
    }

    @Test
    void aBusyApiIsAskedAgain() throws InterruptedException {
        statuses.addAll(List.of(503, 429, 200));

        assertTrue(take(list(2, n -> "github,user-" + n + ",Example")));

        assertEquals(2, pauses);
    }

    @Test
    void aRefusalEndsTheImportAndSaysHowFarItCame() {
        statuses.addAll(List.of(200, 403));

        StartFailure failure = assertThrows(StartFailure.class,
                () -> take(list(300, n -> "github,user-" + n + ",Example")));

        assertEquals("The list was not imported: told 403", failure.sentence());
        assertEquals("200 added, 0 updated, 0 unchanged, 0 repeated, 0 rejected, 100 undone: import the list again",
                reported().getLast());
    }

    @Test
    void aRejectedLineFailsAndStandsAmongTheOthersWithItsOwnNumber() throws InterruptedException {
        assertFalse(take("""
                platform,handle,organization

                github,nasa,NASA
                myspace,tom,Tom
                github,esa,"European
                Space Agency"
                myspace,eve,Eve
                github,nasa,NASA
                """));

        List<String> reported = reported();
        assertEquals("line 4: rejected: myspace tom: the platform \"myspace\" is not known here", reported.get(1));
        assertEquals(1, reported.stream().filter(line -> line.contains("truthsocial")).count());
        assertTrue(reported.stream().anyMatch(line -> line.startsWith("line 7: rejected: myspace eve")));
    }

    @Test
    void aRowIsSentAsItWasRead() {
        List<CsvLine> read = AccountList.of("the list", """
                platform,handle,organization,team,type,core,tags,url
                linkedin,company/nasa,"NASA, ""the"" agency",Web;Video,agency,yes,"a;b",https://www.nasa.gov/
                youtube,UCLA_DiR1FfKNvjuUpBHmylQ,NASA,,,no,,
                youtube,user/nasatelevision,,,,,";",
                reddit,r/nasa,' NASA ',,,,x|y,
                mastodon,@a@münchen.social,Ä 🏛,,,1,,
                flickr,35034346050@n01,NASA,,,,,
                lemmy,!nasa@lemmy.world,NASA,,,,,
                """.getBytes(UTF_8), platforms).lines();
        List<AccountRow> rows = read.stream().map(line -> ((CsvLine.Row) line).row()).toList();

        assertEquals(read, AccountList.of("the same", AccountListCsv.of(rows), platforms).lines());
    }
}
