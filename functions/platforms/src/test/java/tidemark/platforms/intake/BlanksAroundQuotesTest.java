package tidemark.platforms.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Quotes of a field may have blanks around them, as in lists with a space after each comma. */
class BlanksAroundQuotesTest {

    private final AccountsCsv csv = new AccountsCsv(new AddressBook(Platforms.builtIn()));

    @ParameterizedTest
    @ValueSource(strings = {"github,torvalds, \"Linus, T\"", "github,torvalds,\t\"Linus, T\"",
            "github,torvalds,\"Linus, T\" ", "github,torvalds,\"Linus, T\"\t ,Kernel",
            "github, torvalds ,  \"Linus, T\"  , Kernel", " \"github\" , \"torvalds\", \"Linus, T\" , \"Kernel\" "})
    void blanksAroundQuotesAreNoPartOfTheField(String line) throws CsvException {
        List<CsvLine> lines = read("platform,handle,organization,team\n" + line + "\ngithub,nasa,NASA,\n");
        assertEquals(2, lines.size());
        assertEquals("github/torvalds", row(lines.getFirst()).row().address().toString());
        assertEquals("Linus, T", row(lines.getFirst()).row().organization());
    }

    @Test
    void soItIsInAHeaderAndWithOtherSeparators() throws CsvException {
        for (String separator : List.of(",", ";", "\t")) {
            List<CsvLine> lines = read(String.join(separator, "\"platform\"", " \"handle\" ", " \"organization\"")
                    + "\n" + String.join(separator, "github", " \"torvalds\"", " \"Linus" + separator + "T\" "));
            String organization = Objects.requireNonNull(row(lines.getFirst()).row().organization());
            assertEquals("Linus" + separator.replace('\t', ' ') + "T", organization.replace('\t', ' '));
        }
    }

    @Test
    void aQuoteAfterABlankMayRunOverLines() throws CsvException {
        List<CsvLine> lines = read("""
                platform,handle,organization,note
                github,torvalds,Linux, "two
                lines" ,
                github,nasa,NASA,
                """);
        assertEquals(List.of(2, 4), lines.stream().map(CsvLine::number).toList());
        assertEquals("Linux", row(lines.getFirst()).row().organization());
    }

    @Test
    void blanksWithinQuotesStay() throws CsvException {
        List<CsvLine> lines = read("platform,handle,organization\ngithub,torvalds, \"a \"\" , b\"\n");
        assertEquals("a \" , b", row(lines.getFirst()).row().organization());
    }

    private static CsvLine.Row row(CsvLine line) {
        return assertInstanceOf(CsvLine.Row.class, line);
    }

    private List<CsvLine> read(String text) throws CsvException {
        return csv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
