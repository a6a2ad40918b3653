package tidemark.platforms.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.intake.AccountRow;
import tidemark.intake.ImportReport.Verdict;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.CsvText.Piece;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every line of a list is reported exactly once, wherever it has quotes. */
class EveryLineTest {

    private static final String[] STRAYS = {"12\" Vinyl Club", "\u05E6\u05D4\"\u05DC", "\"half open", "closing\"",
            "\"whole\"", "\"a \"quoted\" word\"", "\"\"", "\"", "\"\"\"", "\"with, comma\"", "Plain", "\"x\"y",
            "5' 7\"", " \"after a blank\"", "\t\"after, a tab\"", "\"before a blank\" ", " \"half open", "a \"b\" "};
    private static final String[] BREAKS = {"\n", "\r\n", "\r"};

    private final AccountsCsv csv = new AccountsCsv(new AddressBook(Platforms.builtIn()));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"12\" Vinyl Club", "\u05E6\u05D4\"\u05DC", "a\"b",
            "5' 7\""})
    void aStrayQuoteWithinAFieldIsALetterOfIt(String organization) throws CsvException {
        List<CsvLine> lines = read("platform,handle,organization\ngithub,a1," + organization
                + "\ngithub,a2,Plain\ngithub,a3," + organization + "\n");
        assertEquals(List.of(organization, "Plain", organization), lines.stream()
                .map(line -> ((CsvLine.Row) line).row().organization()).toList());
    }

    @Test
    void aHalfOpenQuoteRejectsItsOwnLineOnly() throws CsvException {
        List<CsvLine> lines = read("""
                platform,handle,organization
                github,a1,"half open
                github,a2,Plain
                myspace,tom,Tom
                github,a3,ends with"
                github,a4,Plain
                """);
        assertEquals(List.of("2 rejected", "3 row", "4 rejected", "5 row", "6 row"),
                lines.stream().map(line -> line.number() + (line instanceof CsvLine.Row ? " row" : " rejected"))
                        .toList());
    }

    @Test
    void aHeaderSwallowsNoRow() {
        CsvException wrong = assertThrows(CsvException.class,
                () -> read("platform,handle,organization,\"note\ngithub,a,A,\ngithub,b,B,\"\n"));
        assertEquals("The header opens a quote and does not close it.", wrong.getMessage());
    }

    @Test
    void everyRowOfAnyListIsToldOfInItsOwnLine() throws CsvException {
        Random random = new Random(22);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder("platform,handle,organization,team");
            List<Integer> rows = new ArrayList<>();
            int line = 1;
            String end = BREAKS[random.nextInt(BREAKS.length)];
            for (int n = 1 + random.nextInt(12); n > 0; n--) {
                text.append(end);
                line++;
                switch (random.nextInt(8)) {
                    case 0 -> text.append(random.nextBoolean() ? "" : ",,,");
                    default -> {
                        rows.add(line);
                        text.append(random.nextInt(5) == 0 ? "myspace" : "github").append(",h").append(line).append(',')
                                .append(stray(random)).append(',').append(stray(random));
                    }
                }
            }
            String list = text.toString();
            List<CsvLine> reported = read(list);
            assertEquals(rows, reported.stream().map(CsvLine::number).toList(), list);
        }
    }

    private static String stray(Random random) {
        return STRAYS[random.nextInt(STRAYS.length)];
    }

    @Test
    void linesThatAreQuotedAsTheyShouldBeAreReadAsTheyWereMeant() throws CsvException {
        Random random = new Random(23);
        String[] signs = {"\"", ",", "\n", "word", " ", "\u05D0", "'", ";"};
        String[] headers = {"handle,organization,note,platform", "note,handle,organization,platform"};
        for (int round = 0; round < 2_000; round++) {
            boolean first = random.nextBoolean();
            StringBuilder text = new StringBuilder(headers[first ? 1 : 0]).append('\n');
            List<String> notes = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                StringBuilder note = new StringBuilder();
                for (int left = random.nextInt(7); left > 0; left--) {
                    note.append(signs[random.nextInt(signs.length)]);
                }
                notes.add("h" + n);
                String quoted = '"' + note.toString().replace("\"", "\"\"") + '"';
                text.append(first ? quoted + ",h" + n + ",O" : "h" + n + ",O," + quoted).append(",github\n");
            }
            String list = text.toString();
            assertEquals(notes, read(list).stream().filter(CsvLine.Row.class::isInstance)
                    .map(line -> ((CsvLine.Row) line).row().address().handle()).toList(), list);
        }
    }

    @Test
    void theLastLineOfAnAccountCountsAndTheOthersAreNamed() throws CsvException {
        List<CsvLine> lines = read("""
                platform,handle,organization,team
                github,NASA,First,T
                x,@nasa,X,
                github,https://github.com/nasa/,second,
                ,https://www.github.com/NASA?tab=x,,
                x,a b,X,
                x,NASA,X,
                """);
        assertEquals(List.of("2 line 5", "3 line 7", "4 line 5", "5 second T", "6 rejected", "7 X null"),
                lines.stream().map(line -> switch (line) {
                    case CsvLine.Row(AccountRow row) -> row.line() + " " + row.organization() + " " + row.team();
                    case CsvLine.Repeated(var report) -> {
                        assertEquals(Verdict.REPEATED, report.verdict());
                        yield report.line() + " " + report.detail().replaceAll(" names.*", "");
                    }
                    case CsvLine.Rejected(var report) -> report.line() + " rejected";
                }).toList());
    }

    @Test
    void noAccountHasTwoRows() throws CsvException {
        Random random = new Random(24);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("platform,handle,organization\n");
            for (int n = 0; n < 20; n++) {
                String name = random.nextBoolean() ? "NASA" : random.nextBoolean() ? "nasa" : "esa";
                text.append(random.nextBoolean() ? "github," + name : "GitHub,https://github.com/" + name + "?x")
                        .append(",O")
                        .append(n).append('\n');
            }
            List<CsvLine> lines = read(text.toString());
            Set<String> seen = new HashSet<>();
            assertEquals(20, lines.size());
            assertTrue(lines.stream().filter(CsvLine.Row.class::isInstance)
                    .allMatch(line -> seen.add(((CsvLine.Row) line).row().address().toString())), text.toString());
        }
    }

    @Test
    void aLineThatWouldBeLostIsAFault() {
        List<String> lines = List.of("h", "a", "", "b", "c");
        Piece a = new Piece(2, 2, "a");
        Piece bc = new Piece(4, 5, "b\nc");
        List<CsvLine> reported = List.of(CsvRow.rejected(2, "a", ""), CsvRow.rejected(4, "b", ""));
        LineAccounting.check(lines, 1, List.of(a, bc), List.of(a, bc), reported);
        assertThrows(IllegalStateException.class, () -> LineAccounting.check(lines, 1, List.of(a), List.of(a),
                reported.subList(0, 1)));
        assertThrows(IllegalStateException.class, () -> LineAccounting.check(lines, 1, List.of(a, bc), List.of(a, bc),
                reported.subList(0, 1)));
        assertThrows(IllegalStateException.class,
                () -> LineAccounting.check(lines, 1, List.of(a, bc, new Piece(5, 5, "c")), List.of(a, bc), reported));
        assertThrows(IllegalStateException.class, () -> LineAccounting.check(lines, 1, List.of(a, bc), List.of(a, bc),
                List.of(reported.getFirst(), reported.getFirst())));
    }

    private List<CsvLine> read(String text) throws CsvException {
        return csv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
