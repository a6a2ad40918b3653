package tidemark.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.AccountId;
import tidemark.aws.http.Role;
import tidemark.cache.InvalidateCache;
import tidemark.query.World.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.query.World.texts;

class QueryTest {

    private final World world = new World();

    @BeforeEach
    void fill() {
        world.measured(world.full(1, "bluesky", "nasa.gov"), 1000);
        world.measured(world.full(2, "mastodon", "nasa@social.example"), 500);
        world.account(3, "github", "esa", "ESA");
        world.board();
    }

    @Test
    void summaryAddsUpTheNewestNumbers() {
        JsonNode summary = world.get("/summary").json();
        assertEquals(3, summary.path("totals").path("accounts").asInt());
        assertEquals(2, summary.path("totals").path("measured").asInt());
        assertEquals(0.6667, summary.path("totals").path("coverage").asDouble());
        assertEquals(1500, summary.path("totals").path("followers").asInt());
        assertEquals(2, summary.path("totals").path("change").path("1d").asInt());
        assertEquals(14, summary.path("totals").path("change").path("7d").asInt());
        assertFalse(summary.path("totals").path("change").has("30d"));
        assertEquals(List.of("bluesky", "github", "mastodon"), texts(summary.path("platforms"), "platform"));
        assertFalse(summary.path("platforms").path(1).has("followers"));
        assertEquals(List.of("NASA", "ESA"), texts(summary.path("organizations"), "organization"));
        assertTrue(summary.path("simulated").asBoolean());
        assertEquals("2026-11-21T06:00:00Z", summary.path("as_of").asText());
    }

    @Test
    void gridOrdersFiltersAndPages() {
        assertEquals(List.of("nasa.gov", "nasa@social.example", "esa"),
                texts(world.get("/grid").json().path("data"), "handle"));
        JsonNode second = world.get("/grid?per_page=1&page=2").json();
        assertEquals(List.of("nasa@social.example"), texts(second.path("data"), "handle"));
        assertEquals(3, second.path("pagination").path("total").asInt());
        assertEquals(3, second.path("pagination").path("pages").asInt());
        assertEquals(2, second.path("pagination").path("page").asInt());
        assertEquals(List.of("esa"), texts(world.get("/grid?organization=ESA").json().path("data"), "handle"));
        assertEquals(2, world.get("/grid?platform=bluesky&platform=mastodon").json().path("data").size());
        assertEquals(2,
                world.get("/grid?platform=bluesky,mastodon&tag=space&core=true&q=NA").json().path("data").size());
        assertEquals(0, world.get("/grid?q=zzz").json().path("data").size());
    }

    @Test
    void unknownNumbersAreMissing() {
        JsonNode esa = world.get("/grid?platform=github").json().path("data").path(0);
        for (String unknown : List.of("followers", "posts", "engagement", "observed_at", "outcome", "precision",
                "display_name")) {
            assertFalse(esa.has(unknown), unknown);
        }
        assertEquals(0, esa.path("change").size());
    }

    @Test
    void cursorsLeadThroughTheWholeList() {
        List<String> handles = new ArrayList<>();
        String url = "/grid?per_page=2&sort=handle";
        for (String next = ""; next != null;) {
            JsonNode page = world.get(next.isEmpty() ? url : url + "&cursor=" + next).json();
            handles.addAll(texts(page.path("data"), "handle"));
            next = page.path("pagination").path("next_cursor").asText(null);
        }
        assertEquals(List.of("esa", "nasa.gov", "nasa@social.example"), handles);
    }

    @Test
    void accountsShowProfilesOfThoseThatAreNoLongerCollectedToo() {
        world.accounts.change(entry(3), entry(3).withStatus(tidemark.account.Account.Status.STOPPED));
        world.board();
        assertEquals(3, world.get("/accounts").json().path("pagination").path("total").asInt());
        assertEquals(2, world.get("/grid").json().path("pagination").path("total").asInt());
        assertEquals("stopped", world.get("/accounts?q=esa").json().path("data").path(0).path("status").asText());
    }

    private tidemark.account.Account entry(int n) {
        AccountId id = new AccountId(n, n);
        var found = world.accounts.entries(List.of(id)).get(id);
        if (found == null) {
            throw new IllegalStateException("no account " + n);
        }
        return found.account();
    }

    @Test
    void oneAccountTellsWhereItsNumbersComeFromAndHowTheyGrew() {
        JsonNode account = world.get("/accounts/bluesky/nasa.gov").json();
        assertEquals(1000, account.path("followers").asInt());
        assertEquals("exact", account.path("metrics").path("followers").path("precision").asText());
        assertEquals("followers", account.path("metrics").path("followers").path("counts").asText());
        assertEquals(1150, account.path("metrics").path("likes").path("low").asInt());
        assertEquals(1203, account.path("engagement").asInt());
        assertEquals("api", account.path("method").asText());
        assertEquals(7, account.path("growth").path("7d").path("change").asInt());
        assertEquals("2026-11-14", account.path("growth").path("7d").path("from").asText());
        assertEquals("OK", account.path("outcome").asText());
        assertEquals("d-2026-11-21", account.path("run").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/mastodon/Nasa%40social.example", "/accounts/mastodon/Nasa@social.example",
            "/accounts/mastodon/nasa@social.example", "/accounts/mastodon/@nasa@social.example",
            "/history/mastodon/Nasa%40social.example"})
    void handlesMayBeWrittenInSeveralWays(String url) {
        assertEquals(200, world.get(url).status(), url);
        world.get("/grid");
        assertEquals(200, world.get(url).status(), url + " with the board in memory");
    }

    @Test
    void historyTellsPointsAndGaps() {
        JsonNode days = world.get("/history/bluesky/nasa.gov").json();
        assertEquals(List.of("2026-11-14", "2026-11-18", "2026-11-20", "2026-11-21"),
                texts(days.path("points"), "date"));
        assertEquals(1000, days.path("points").path(3).path("followers").asInt());
        assertEquals("2026-11-15", days.path("gaps").path(0).path("from").asText());
        assertEquals("2026-11-17", days.path("gaps").path(0).path("to").asText());
        assertEquals(2, days.path("gaps").size());
        assertEquals("nasa.gov", days.path("account").path("handle").asText());
        assertEquals(List.of("2026-11-14", "2026-11-21"),
                texts(world.get("/history/bluesky/nasa.gov?interval=week").json().path("points"), "date"));
        assertEquals(List.of("2026-11-21"),
                texts(world.get("/history/bluesky/nasa.gov?interval=month").json().path("points"), "date"));
        assertEquals(List.of("2026-11-18"), texts(world.get("/history/bluesky/nasa.gov?from=2026-11-15&to=2026-11-19")
                .json().path("points"), "date"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/grid?bogus=1 | bogus | per_page", "/grid?page=0 | page | 1",
            "/grid?per_page=1001 | per_page | 1000", "/accounts?per_page=501 | per_page | 500",
            "/grid?sort=bogus | sort | change.7d", "/grid?platform=myspace | platform | bluesky",
            "/grid?fields=bogus | fields | display_name", "/grid?fields=change.2d | fields | change.7d",
            "/grid?platform= | platform | characters", "/grid?platform=, | platform | bluesky",
            "/accounts?platform=bluesky, | platform | missing", "/grid?fields= | fields | display_name",
            "/summary?fields=, | fields | totals", "/collections?fields | fields | known",
            "/accounts/bluesky/nasa.gov?fields=%20 | fields | metrics", "/grid?tag= | tag | characters",
            "/grid?core=maybe | core | true or false", "/grid?cursor=bogus | cursor | next_cursor",
            "/grid?page=1&page=2 | page | once", "/summary?page=1 | page | fields",
            "/history/bluesky/nasa.gov?interval=year | interval | month",
            "/history/bluesky/nasa.gov?from=yesterday | from | 2026-11-21",
            "/history/bluesky/nasa.gov?from=2026-11-21&to=2026-11-01 | from | not after",
            "/accounts/myspace/tom | platform | github", "/collections?per_page=0 | per_page | 100",
            "/openapi.json?x=1 | x | none"})
    void whatIsWrongIsNamedWithWhatWouldBeRight(String url, String parameter, String hint) {
        Got got = world.get(url);
        assertEquals(400, got.status());
        assertEquals("application/problem+json", got.header("Content-Type"));
        assertEquals(Set.of(parameter), got.errors().keySet());
        assertTrue(got.errors().getOrDefault(parameter, "").contains(hint), got.body());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertEquals(Set.of("page", "sort", "bogus"), world.get("/grid?page=x&sort=y&bogus=z").errors().keySet());
    }

    @Test
    void queryThatIsNotEncodedIsRefused() {
        assertEquals(400, world.get("/grid?q=%zz").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/", "/accounts/bluesky/nobody.example", "/history/bluesky/nobody.example",
            "/accounts/bluesky/%20", "/collections/nope", "/collections/d-2020-01-01", "/accounts/bluesky"})
    void whatIsNotThereIsNotFound(String url) {
        Got got = world.get(url);
        assertEquals(404, got.status(), got.body());
        assertEquals("application/problem+json", got.header("Content-Type"));
    }

    @Test
    void wrongMethodsLearnTheRightOnes() {
        assertEquals("GET, HEAD, OPTIONS", world.ask("POST", "/grid", Map.of(), null).header("Allow"));
        assertEquals("GET, HEAD, OPTIONS, POST", world.ask("DELETE", "/collections", Map.of(), null).header("Allow"));
        Got got = world.get("/accounts/import");
        assertEquals(405, got.status());
        assertEquals("OPTIONS, POST", got.header("Allow"));
    }

    @Test
    void onlyTheFieldsWantedAreGiven() {
        JsonNode row = world.get("/grid?fields=handle,change.7d").json().path("data").path(0);
        assertEquals("{\"handle\":\"nasa.gov\",\"change\":{\"7d\":7}}", row.toString());
        assertEquals(row, world.get("/grid?fields=data.change.7d,data.handle").json().path("data").path(0));
        assertTrue(world.get("/grid?fields=handle").json().has("pagination"));
        JsonNode summary = world.get("/summary?fields=totals.followers,platforms.platform").json();
        assertEquals("{\"followers\":1500}", summary.path("totals").toString());
        assertEquals("{\"platform\":\"bluesky\"}", summary.path("platforms").path(0).toString());
        assertFalse(summary.has("as_of"));
        assertEquals("{\"metrics\":{\"posts\":{\"value\":50,\"precision\":\"exact\"}}}",
                world.get("/accounts/bluesky/nasa.gov?fields=metrics.posts").body());
        assertEquals(2, world.get("/history/bluesky/nasa.gov?fields=points.date,gaps").json().size());
    }

    @Test
    void teamsAndDetailsAreForCallersWithATokenAlone() {
        for (String url : List.of("/grid?q=nasa.gov", "/accounts?q=nasa.gov", "/accounts/bluesky/nasa.gov")) {
            assertFalse(world.get(url).body().contains("Team A"), url);
            assertTrue(world.get(url, Role.VIEWER).body().contains("Team A"), url);
            assertFalse(world.get(url).body().contains("all is well"), url);
        }
    }

    @Test
    void readingNeedsATokenWhereItIsNotForEverybody() {
        world.use(world.process(false));
        Got got = world.get("/summary");
        assertEquals(401, got.status());
        assertEquals("Bearer", got.header("WWW-Authenticate"));
        assertEquals(200, world.get("/summary", Role.VIEWER).status());
        for (String open : List.of("/health", "/health/ready", "/health/live", "/openapi.json")) {
            assertEquals(200, world.get(open).status(), open);
        }
    }

    @Test
    void whatATokenEarnedIsForNoSharedCache() {
        assertTrue(world.get("/summary").header("Cache-Control").contains("s-maxage=30"));
        assertEquals("private, no-cache", world.get("/summary", Role.VIEWER).header("Cache-Control"));
        assertEquals("no-store", world.get("/nothing").header("Cache-Control"));
        assertTrue(world.get("/summary").header("Vary").contains("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summary", "/grid?per_page=2", "/accounts", "/accounts/bluesky/nasa.gov",
            "/history/bluesky/nasa.gov", "/collections", "/openapi.json"})
    void sameAnswerIsNotSentTwice(String url) {
        String tag = world.get(url).header("ETag");
        Got again = world.get(url, "If-None-Match", "\"other\", " + tag);
        assertEquals(304, again.status());
        assertEquals("", again.body());
        assertEquals(tag, again.header("ETag"));
        assertEquals(200, world.get(url, "If-None-Match", "W/\"other\"").status());
    }

    @Test
    void newBoardIsANewAnswer() {
        String tag = world.get("/summary").header("ETag");
        world.measured(world.full(9, "bluesky", "new.example"), 7);
        world.board();
        Got got = world.get("/summary", "If-None-Match", tag);
        assertEquals(200, got.status());
        assertEquals(1507, got.json().path("totals").path("followers").asInt());
    }

    @Test
    void answersAreFoundInMemoryThenInTheSharedCache() {
        assertTrue(world.get("/grid").header("Cache-Status").contains("fwd=miss; stored"));
        assertEquals("memory; hit", world.get("/grid?sort=-followers&page=1").header("Cache-Status"));
        world.use(world.process(true));
        assertTrue(world.get("/grid").header("Cache-Status").startsWith("shared; hit"));
        world.get("/accounts/bluesky/nasa.gov");
        assertEquals("memory; hit", world.get("/accounts/bluesky/nasa.gov").header("Cache-Status"));
    }

    @Test
    void changeOfAnAccountShowsOnceItsAnswersAreInvalidated() {
        String url = "/accounts/github/esa";
        assertFalse(world.get(url).json().has("followers"));
        world.measured(entry(3), 77);
        new InvalidateCache(world.l2, world.pointers, new Random(9)).accounts(List.of(new AccountId(3, 3)));
        world.use(world.process(true));
        assertEquals(77, world.get(url).json().path("followers").asInt());
    }

    @Test
    void editorReadsBackWhatWasJustWritten() {
        String url = "/accounts/github/esa";
        assertFalse(world.get(url, Role.EDITOR).json().has("followers"));
        world.measured(entry(3), 77);
        assertFalse(world.get(url, Role.EDITOR).json().has("followers"));
        Map<String, String> fresh = Map.of("Cache-Control", "no-cache");
        assertFalse(world.ask("GET", url, fresh, Role.VIEWER).json().has("followers"));
        assertEquals(77, world.ask("GET", url, fresh, Role.EDITOR).json().path("followers").asInt());
    }

    @Test
    void accountAddedAfterTheBoardIsFoundInTheLedger() {
        world.get("/summary");
        assertEquals(404, world.get("/accounts/bluesky/late.example").status());
        world.account(8, "bluesky", "late.example", "Late");
        new InvalidateCache(world.l2, world.pointers, new Random(9)).addresses(List.of("bluesky/late.example"));
        world.use(world.process(true));
        assertEquals(200, world.get("/accounts/bluesky/late.example").status());
    }

    @Test
    void listsCostNoReadOfTheLedgerButThePointer() {
        world.get("/summary");
        int before = world.ledgerReads;
        for (int page = 1; page <= 20; page++) {
            world.get("/grid?per_page=1&page=" + page);
        }
        assertEquals(before, world.ledgerReads);
        world.get("/accounts/bluesky/nasa.gov");
        assertEquals(before + 1, world.ledgerReads);
    }

    @Test
    void largeAnswersAreCompressedForCallersThatTakeIt() {
        Got plain = world.get("/openapi.json");
        assertEquals("", plain.header("Content-Encoding"));
        for (String accepted : List.of("gzip", "br, gzip;q=0.8", "*")) {
            Got zipped = world.get("/openapi.json", "Accept-Encoding", accepted);
            assertEquals("gzip", zipped.header("Content-Encoding"));
            assertEquals(plain.body(), zipped.body());
        }
        assertEquals("", world.get("/openapi.json", "accept-encoding", "gzip;q=0, br").header("Content-Encoding"));
        assertEquals("", world.get("/health/live", "Accept-Encoding", "gzip").header("Content-Encoding"));
    }

    @Test
    void headHasTheHeadersAndNoBody() {
        Got head = world.ask("HEAD", "/summary", Map.of(), null);
        assertEquals(200, head.status());
        assertEquals("", head.body());
        assertEquals(world.get("/summary").header("ETag"), head.header("ETag"));
    }

    @Test
    void isReadyOnceThereIsABoardOrNothingToMakeOneOf() {
        assertEquals(200, world.get("/health/ready").status());
        World empty = new World();
        assertEquals(200, empty.get("/health/ready").status());
        assertEquals(0, empty.get("/summary").json().path("totals").path("accounts").asInt());
        empty.account(1, "github", "esa", "ESA");
        Got waiting = empty.get("/health/ready");
        assertEquals(503, waiting.status());
        assertEquals("the first one is being built", waiting.json().path("checks").path("board").asText());
        assertEquals(200, empty.get("/health").status());
        empty.board();
        assertEquals(200, empty.get("/health/ready").status());
    }

    @Test
    void saysWhenTheLedgerCannotBeReachedAndServesWhatItHas() {
        world.get("/grid");
        world.ledgerDown = true;
        Got ready = world.get("/health/ready");
        assertEquals(503, ready.status());
        assertEquals("cannot be reached", ready.json().path("checks").path("ledger").asText());
        assertEquals(200, world.get("/health/live").status());
        assertEquals(200, world.get("/grid?per_page=1").status());
        Got account = world.get("/accounts/github/esa");
        assertEquals(503, account.status());
        assertEquals("5", account.header("Retry-After"));
        assertFalse(account.body().contains("down"));
    }

    @Test
    void isNotReadyWhileTheServicesBelowAreKnownToBeInTrouble() {
        world.trouble = "The disk is full.";
        Got ready = world.get("/health/ready");
        assertEquals(503, ready.status());
        assertEquals("The disk is full.", ready.json().path("checks").path("ledger").asText());
        assertEquals(200, world.get("/grid").status());
        world.trouble = null;
        assertEquals(200, world.get("/health/ready").status());
    }

    @Test
    void damagedBoardIsSaidAndNotServed() {
        for (String key : world.blobs.keys()) {
            world.blobs.put(key, new byte[99]);
        }
        world.use(world.process(true));
        assertEquals(503, world.get("/grid?q=x").status());
        assertEquals("cannot be read", world.get("/health/ready").json().path("checks").path("board").asText());
        assertEquals("not a board", world.get("/health").json().path("trouble").asText());
    }

    @Test
    void sharedCacheThatIsDownFailsNoRequest() {
        world.l2.setDown(true);
        for (String url : List.of("/summary", "/grid", "/accounts", "/accounts/bluesky/nasa.gov",
                "/history/bluesky/nasa.gov", "/accounts/mastodon/@nasa@social.example", "/health/ready")) {
            assertEquals(200, world.get(url).status(), url);
        }
    }
}
