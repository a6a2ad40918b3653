package tidemark.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import tidemark.intake.HistoryRow;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.HistoryCsv;
import tidemark.platforms.intake.HistoryLine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A history goes to the API in parts, and every line of the file is reported by its own number. */
class HistoryImportingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AddressBook BOOK = new AddressBook(Platforms.builtIn());

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Set<String> ledger = new HashSet<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private int perRequest = Integer.MAX_VALUE;
    private int pauses;

    /** An API that imports some lines of a part and reports the others as undone for lack of time. */
    private Instance.Reply api(byte[] body) {
        int status = statuses.isEmpty() ? 200 : statuses.removeFirst();
        if (status != 200) {
            return new Instance.Reply(status, JSON.createObjectNode().put("detail", "told " + status));
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode reported = answer.putArray("lines");
        List<HistoryRow> rows = rows(new String(body, UTF_8));
        sizes.add(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            HistoryRow row = rows.get(i);
            boolean late = i >= perRequest;
            String result = late ? "undone" : ledger.add(row.address() + " " + row.day()) ? "added" : "unchanged";
            reported.addObject().put("line", row.line()).put("result", result).put("account", row.address().toString())
                    .put("detail", late ? "time ran out" : "");
        }
        return new Instance.Reply(200, answer);
    }

    private static List<HistoryRow> rows(String list) {
        List<HistoryRow> rows = new ArrayList<>();
        try {
            open(() -> new ByteArrayInputStream(list.getBytes(UTF_8))).read(5_000,
                    part -> part.forEach(line -> rows.add(((HistoryLine.Row) line).row())));
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
        return rows;
    }

    private static HistoryCsv open(HistoryCsv.Source source) throws Exception {
        return HistoryCsv.open(source, null, BOOK);
    }

    private boolean take(String list) throws Exception {
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8), false, InstantSource.system());
        HistoryParts parts = new HistoryParts((path, type, body) -> {
            assertEquals("/api/v1/history/import", path);
            return api(body);
        }, pause -> pauses++);
        try (HistoryFile file = HistoryFile.input(new ByteArrayInputStream(list.getBytes(UTF_8)))) {
            return new HistoryImporting(parts, terminal).take(open(file::stream));
        }
    }

    private List<String> reported() {
        return out.toString(UTF_8).lines().toList();
    }

    private static String list(int lines) {
        StringBuilder list = new StringBuilder("platform,handle,date,followers\n");
        for (int n = 0; n < lines; n++) {
            list.append("github,user-").append(n).append(",2026-01-31,").append(n).append('\n');
        }
        return list.toString();
    }

    @Test
    void everyLineIsToldAndNoPartIsLarge() throws Exception {
        perRequest = 1_500;

        assertTrue(take(list(9_000)));

        assertEquals(9_000, ledger.size());
        assertTrue(sizes.stream().allMatch(size -> size <= HistoryParts.ROWS));
        assertEquals("line 9001: added: github/user-8999", reported().get(8_999));
        assertEquals("9000 added, 0 replaced, 0 unchanged, 0 kept, 0 repeated, 0 rejected", reported().getLast());
    }

    @Test
    void rejectedLinesStandAmongTheOthersWithTheirOwnNumbers() throws Exception {
        assertFalse(take("""
                date;url;followers
                31/12/2025;https://github.com/nasa;1.234.567

                01/02/2026;https://github.com/nasa;many
                01/02/2026;https://github.com/esa;5
                """));

        assertEquals(List.of("line 2: added: github/nasa",
                "line 4: rejected: https://github.com/nasa: followers: \"many\" is no whole number",
                "line 5: added: github/esa", "2 added, 0 replaced, 0 unchanged, 0 kept, 0 repeated, 1 rejected"),
                reported());
        assertEquals(Set.of("github/nasa 2025-12-31", "github/esa 2026-02-01"), ledger);
    }

    @Test
    void aBusyApiIsAskedAgainAndARefusalEndsTheImport() throws Exception {
        statuses.addAll(List.of(503, 429, 200));
        assertTrue(take(list(2)));
        assertEquals(2, pauses);

        statuses.addAll(List.of(200, 403));
        StartFailure failure = assertThrows(StartFailure.class, () -> take(list(2_500)));
        assertEquals("The history was not imported: told 403", failure.sentence());
        assertTrue(reported().getLast().endsWith("lines after 2001 undone: import the file again"),
                reported().getLast());
    }

    @Test
    void aRowIsSentAsItWasRead() {
        List<HistoryRow> rows = rows("""
                platform,handle,date,followers,following,posts,likes,views
                linkedin,company/nasa,2026-01-31,5,,0,,7
                mastodon,@a@münchen.social,2026-01-31,0,1,2,3,4
                """);

        assertEquals(rows, rows(new String(HistoryParts.csv(rows), UTF_8)));
    }

    @Test
    void theStandardInputIsKeptNoLongerThanItIsRead() throws Exception {
        HistoryFile file = HistoryFile.input(new ByteArrayInputStream(new byte[]{1}));
        try (InputStream stream = file.stream()) {
            assertEquals(1, stream.read());
        }
        file.close();

        assertFalse(java.nio.file.Files.exists(file.file()));
        assertEquals("There is no history " + file.name(),
                file.unreadable(assertThrows(java.nio.file.NoSuchFileException.class, file::stream)).sentence());
        assertThrows(CsvException.class, () -> open(() -> new ByteArrayInputStream(new byte[0])));
    }
}
