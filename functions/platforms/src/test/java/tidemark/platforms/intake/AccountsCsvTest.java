package tidemark.platforms.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.intake.AccountRow;
import tidemark.platform.Credentials;
import tidemark.platform.Secret;
import tidemark.platform.TimeScale;
import tidemark.platforms.AddressBook;
import tidemark.platforms.HttpPlatformClient;
import tidemark.platforms.Platforms;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.policy.Mode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountsCsvTest {

    private final Platforms platforms = Platforms.builtIn();
    private final AccountsCsv csv = new AccountsCsv(new AddressBook(platforms));

    @Test
    void readsEveryColumnInAnyCaseAndOrder() throws CsvException {
        List<CsvLine> lines = read("\uFEFFTags,ORGANIZATION,Handle,Platform,core,Team,Type,url,Remarks\r\n"
                + "\"space, science\",\"NASA, \"\"HQ\"\"\",@NASA,X (formerly Twitter),yes,Press,agency,https://x.com/NASA,hello\r\n");
        assertEquals(List
                .of(new CsvLine.Row(new AccountRow(2, new Address(new Platform("x"), "nasa"), "NASA, \"HQ\"", "Press",
                        "agency", true, Set.of("science", "space"), "https://x.com/NASA"))),
                lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform,handle,organization\nGitHub,nasa,NASA\n",
            "platform;handle;organization\nGitHub;nasa;NASA",
            "platform\thandle\torganization\rGitHub\tnasa\tNASA\r", "url,organisation\nhttps://github.com/nasa/,NASA\n",
            "Platform,URL,Organization\nGithub,http://www.github.com/nasa?tab=repositories,NASA\n",
            "platform,handle,organization\nGITHUB,https://github.com/nasa,NASA"})
    void readsTheSameAccountHoweverItIsWritten(String text) throws CsvException {
        AccountRow row = assertInstanceOf(CsvLine.Row.class, read(text).getFirst()).row();
        assertEquals("github/nasa", row.address().toString());
        assertEquals("NASA", row.organization());
    }

    @Test
    void letsNoBadLineStopTheOthers() throws CsvException {
        List<CsvLine> lines = read("""
                platform,handle,organization
                github,nasa,NASA
                github,"esa,ESA
                myspace,tom,Tom

                github,no such login,X
                github,a,b,c
                github,,X
                bluesky,esa.int,"European
                Space Agency"
                telegram,https://github.com/esa,ESA
                github,esa,ESA
                """);
        assertEquals(List.of("ok 2", "3 a quote is opened and not closed",
                "4 the platform \"myspace\" is not known here",
                "6 no handle of GitHub, which is a login of letters, digits and hyphens",
                "7 it has more fields than the header; put fields with a comma in quotes",
                "8 it has neither handle nor url",
                "ok 9",
                "11 the link leads to no account on Telegram",
                "ok 12"), lines.stream().map(AccountsCsvTest::result).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                            | The file is empty.
            name,followers                | The first line must be a header
            platform,organization         | The first line must be a header
            platform,handle,Handle,org    | The header names the column Handle twice.
            """)
    void saysWhyAFileIsNoList(String text, String sentence) {
        CsvException wrong = assertThrows(CsvException.class, () -> read(text));
        assertTrue(String.valueOf(wrong.getMessage()).startsWith(sentence), wrong.getMessage());
    }

    @Test
    void readsOnlyUtf8() {
        byte[] latin = "platform,handle,organization\ngithub,nasa,Universit\u00e4t"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(CsvException.class, () -> csv.read(latin));
    }

    @Test
    void keepsLinksOnlyWhereTheyAreHttps() throws CsvException {
        AccountRow row = assertInstanceOf(CsvLine.Row.class,
                read("platform,handle,url\ngithub,nasa,javascript:alert(1)\n").getFirst()).row();
        assertEquals(null, row.url());
    }

    @Test
    void accountsForEveryLineOfAListFromTheWorld() throws IOException, CsvException {
        Path file = Path.of(System.getProperty("tidemark.root", "."), "..", "shared", "accounts", "hhs.csv");
        Assumptions.assumeTrue(Files.exists(file), "no list beside this checkout");
        List<CsvLine> lines = csv.read(Files.readAllBytes(file));
        assertEquals(99, lines.size());
        List<String> refused = lines.stream().filter(CsvLine.Rejected.class::isInstance)
                .map(line -> ((CsvLine.Rejected) line).line().detail()).toList();
        List<String> others = refused.stream().filter(detail -> !detail.contains("is not known here")).toList();
        assertEquals(1, others.size(), others.toString());
        assertTrue(others.getFirst().startsWith("a link to a person on LinkedIn"), others.getFirst());
    }

    @Test
    void saysWhatTheLimitsMeanForTheList() {
        OutboundHttp noNetwork = (request, deadline) -> {
            throw new AssertionError("nothing is asked");
        };
        Capacity free = new Capacity(platforms,
                new HttpPlatformClient(platforms, Mode.LIVE, TimeScale.REAL, Credentials.NONE, noNetwork,
                        InstantSource.system()));
        assertEquals(List.of("Bluesky: 1 account, 4,320,000 a day: each every day.",
                "GitHub: 5,000 accounts, 1,440 a day: each about every 4 days.",
                "Mastodon: 2 accounts on 2 hosts or credentials, at most 1 on one, 86,400 a day: each every day.",
                "X: 2 accounts, not asked. Create a project with an app at developer.x.com, buy credits, and keep the app's bearer"
                        + " token; then set the cap in platforms.yaml. Give it with: bin/tidemark credentials set x.bearer."),
                free.of(list()));
        Capacity keyed = new Capacity(platforms, new HttpPlatformClient(platforms, Mode.SIMULATED, TimeScale.REAL,
                name -> Optional.of(new Secret("k")), noNetwork, InstantSource.system()));
        assertEquals(
                "X: 2 accounts, 2,880,000 a day: each every day. Collected daily they cost $0.60 a month; the cap is $1000.00.",
                keyed.of(list()).getLast());
    }

    private static List<Address> list() {
        List<Address> list = new ArrayList<>();
        IntStream.range(0, 5_000).forEach(i -> list.add(new Address(new Platform("github"), "a" + i)));
        list.add(new Address(new Platform("bluesky"), "a.example"));
        list.add(new Address(new Platform("mastodon"), "a@a.example"));
        list.add(new Address(new Platform("mastodon"), "b@b.example"));
        list.add(new Address(new Platform("x"), "a"));
        list.add(new Address(new Platform("x"), "b"));
        return list;
    }

    private static String result(CsvLine line) {
        return switch (line) {
            case CsvLine.Row row -> "ok " + row.row().line();
            case CsvLine.Rejected rejected -> rejected.line().line() + " " + rejected.line().detail();
            case CsvLine.Repeated repeated -> repeated.line().line() + " " + repeated.line().detail();
        };
    }

    private List<CsvLine> read(String text) throws CsvException {
        return csv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
