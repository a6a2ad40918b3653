package tidemark.platforms.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.intake.AccountRow;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists in the encodings and shapes in which programs save them. */
class ListShapesTest {

    private static final String LIST = "platform,handle,organization\r\ngithub,nasa,Universit\u00E9 d'\u00C9t\u00E9\r\n";

    private final AccountsCsv csv = new AccountsCsv(new AddressBook(Platforms.builtIn()));

    @ParameterizedTest
    @CsvSource({"UTF-8,,false", "UTF-8,,true", "UTF-16LE,,true", "UTF-16BE,,true", "UTF-32LE,,true",
            "UTF-16LE,utf-16,false", "UTF-16BE,utf-16,false", "UTF-16LE,UTF-16LE,false",
            "windows-1252,windows-1252,false",
            "windows-1252,latin1,false", "windows-1250,windows-1250,false", "x-MacRoman,x-MacRoman,false",
            "UTF-16LE,windows-1252,true", "UTF-8,windows-1252,true"})
    void readsTheEncodingThatIsMarkedOrSaid(String encoding, @Nullable String said, boolean marked)
            throws CsvException {
        byte[] file = ((marked ? "\uFEFF" : "") + LIST).getBytes(Charset.forName(encoding));
        assertEquals("Universit\u00E9 d'\u00C9t\u00E9", rows(csv.read(file, said)).getFirst().organization());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | Universit\u00E9 d'\u00C9t\u00E9 \u2013 \u201Cx\u201D | windows-1252
            windows-1250 | Krak\u00F3w, \u0141\u00F3d\u017A, Wroc\u0142aw, \u015Al\u0105sk | windows-1250
            x-MacRoman   | Universit\u00E9 d'\u00E9t\u00E9, M\u00FCnchen | x-MacRoman
            IBM850       | Universit\u00E9 d'\u00E9t\u00E9, M\u00FCnchen | IBM850
            windows-1251 | \u041C\u0443\u0437\u0435\u0439 \u0438\u0441\u043A\u0443\u0441\u0441\u0442\u0432 | windows-1251
            Shift_JIS    | \u65E5\u672C\u306E\u7F8E\u8853\u9928 \u30C6\u30B9\u30C8 | Shift_JIS
            GB18030      | \u6545\u5BAB\u535A\u7269\u9662 | GB18030
            UTF-16LE     | Mus\u00E9e | UTF-16LE
            UTF-16BE     | Mus\u00E9e | UTF-16BE
            """)
    void refusesAnotherEncodingAndNamesIt(String encoding, String organization, String name) {
        String list = "platform;handle;organization\ngithub;nasa;" + organization + "\n";
        CsvException wrong = assertThrows(CsvException.class, () -> csv.read(list.getBytes(Charset.forName(encoding))));
        assertTrue(String.valueOf(wrong.getMessage()).startsWith("The file is not in UTF-8; it seems to be in "),
                wrong.getMessage());
        assertTrue(String.valueOf(wrong.getMessage()).contains(name), wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | no-such-charset | The encoding "no-such-charset" is not known here
            UTF-8        | Shift_JIS       | The file is not in Shift_JIS
            windows-1252 | utf-8           | The file is not in UTF-8; it seems to be in windows-1252
            """)
    void refusesWhatDoesNotFitTheEncodingSaid(String encoding, String said, String sentence) {
        byte[] file = (LIST + "github,x,\u20AC\u2020\u201C\n").getBytes(Charset.forName(encoding));
        CsvException wrong = assertThrows(CsvException.class, () -> csv.read(file, said));
        assertTrue(String.valueOf(wrong.getMessage()).startsWith(sentence), wrong.getMessage());
    }

    @Test
    void neverStoresTheSignOfALostLetter() throws CsvException {
        byte[] file = "platform,handle,organization,remarks\ngithub,nasa,Universit\uFFFD,\ngithub,esa,ESA,\uFFFD\n"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("2 organization holds \uFFFD, which stands for a letter that was lost when the list was saved"
                        + " or sent in another encoding; write it anew", "3 ok"),
                result(csv.read(file, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[Content_Types].xml | an Excel workbook (.xlsx)",
            "mimetype | an OpenDocument spreadsheet (.ods)", "list.csv | a zip archive"})
    void namesAWorkbookThatWasNotSavedAsCsv(String entry, String kind) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setMethod(ZipOutputStream.STORED);
            byte[] text = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            byte[] content = entry.equals("mimetype") ? text : new byte[0];
            ZipEntry first = new ZipEntry(entry);
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            sum.update(content);
            first.setSize(content.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(content);
        }
        CsvException wrong = assertThrows(CsvException.class, () -> csv.read(file.toByteArray()));
        assertEquals("This is " + kind + ", not a CSV file. Open it, save the sheet with the accounts as CSV UTF-8, and"
                + " import that.", wrong.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\nplatform;handle;organization\r\ngithub;nasa;NASA\r\n",
            "\"sep=;\",,\nplatform;handle;organization\ngithub;nasa;NASA",
            "SEP=,\nplatform,handle,organization\ngithub,nasa,NASA",
            "sep=\t\nplatform\thandle\torganization\ngithub\tnasa\tNASA",
            "sep=|\nplatform|handle|organization\ngithub|nasa|NASA",
            "\nplatform,handle,organization,,,\ngithub,nasa,NASA,,,,,,\n,,,,\n\u00A0,\u200B,\n\u00A0\n\n",
            "\"platform\";\"handle\";\"organization\"\n\"github\";\"nasa\";\"NASA\"",
            "Platform\u00A0,\u200BHandle,Organi\u00ADsation\ngithub,nasa,NASA",
            "platform,handle,organization\n\u00A0github\u200B,\u200E\uFF20nasa\u00A0,\u00A0\u200FNASA\u3000",
            "platform,handle,organization\ngithub,https://github.com/nasa\u200B,NASA",
            "url,organization\n\u2060https://github.com/nasa\u00A0,NASA",
            "platform,handle,organization,note\ngithub,nasa,NASA,\"a \"\"note\"\", of\nthree, lines,\nGitHub\""})
    void readsTheOneAccountOfEveryShape(String text) throws CsvException {
        CsvList list = csv.read(text.getBytes(StandardCharsets.UTF_8), null);
        assertEquals(1, list.lines().size(), list.lines().toString());
        AccountRow row = rows(list).getFirst();
        assertEquals("github/nasa NASA", row.address() + " " + row.organization());
    }

    @Test
    void namesTheColumnsItDoesNotTakeOnce() throws CsvException {
        CsvList list = csv.read("platform,handle,Followers,organization,,Remarks\ngithub,a,1,A,,\ngithub,b,1,B,,\n"
                .getBytes(StandardCharsets.UTF_8), null);
        assertEquals(
                List.of("These columns were not taken: Followers, Remarks. Taken are platform, handle, organization,"
                        + " team, type, core, tags, url."),
                list.notes());
        assertEquals(List.of(), csv.read(LIST.getBytes(StandardCharsets.UTF_8), null).notes());
    }

    @Test
    void writesNamesInOneFormAndOneSpelling() throws CsvException {
        List<AccountRow> rows = rows(csv.read("""
                platform,handle,organization,team,tags
                github,a,Muse\u0301e\u00A0 d'Essai,Team \u00A0A,"e\u0301te\u0301;\u00E9t\u00E9, north  sea"
                github,b,MUS\u00C9E D'ESSAI,,
                github,c,"Two
                Lines",,
                """.getBytes(StandardCharsets.UTF_8), null));
        assertEquals("Mus\u00E9e d'Essai", rows.getFirst().organization());
        assertEquals("Team A", rows.getFirst().team());
        assertEquals(Set.of("\u00E9t\u00E9", "north sea"), rows.getFirst().tags());
        assertEquals("Mus\u00E9e d'Essai", rows.get(1).organization());
        assertEquals("Two Lines", rows.get(2).organization());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01-bom.csv              |              | ok ok
            03-windows1252.csv      | windows-1252 | ok ok
            04-utf16le-tab.txt      |              | ok
            06-sep-line.csv         |              | ok
            08-trailing-columns.csv |              | ok ok
            11-duplicates.csv       |              | repeated ok repeated ok
            19-mixed-bad.csv        |              | rejected ok rejected rejected
            22-inch-marks.csv       |              | ok ok ok ok ok
            """)
    void readsTheListsOfPublicReports(String name, @Nullable String said, String verdicts)
            throws IOException, CsvException {
        Path real = Path.of(System.getProperty("tidemark.root", "."), "..", "shared", "cases", name);
        for (byte[] file : List.of(own(name), Files.exists(real) ? Files.readAllBytes(real) : own(name))) {
            assertEquals(List.of(verdicts.split(" ")), csv.read(file, said).lines().stream().map(line -> switch (line) {
                case CsvLine.Row _ -> "ok";
                case CsvLine.Repeated _ -> "repeated";
                case CsvLine.Rejected _ -> "rejected";
            }).toList());
        }
    }

    private static byte[] own(String name) throws IOException {
        String kind = name.substring(name.indexOf('-') + 1);
        try (var file = Objects.requireNonNull(ListShapesTest.class.getResourceAsStream(kind), kind)) {
            return file.readAllBytes();
        }
    }

    private static List<AccountRow> rows(CsvList list) {
        return list.lines().stream().filter(CsvLine.Row.class::isInstance).map(line -> ((CsvLine.Row) line).row())
                .toList();
    }

    private static List<String> result(CsvList list) {
        return list.lines().stream().map(line -> line.number() + " " + switch (line) {
            case CsvLine.Row _ -> "ok";
            case CsvLine.Repeated(var report) -> report.detail();
            case CsvLine.Rejected(var report) -> report.detail();
        }).toList();
    }
}
