package tidemark.query;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.AccountId;
import tidemark.aws.http.Role;
import tidemark.cache.InvalidateCache;
import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where answers come from, and when callers, caches and invalidation make them new. */
class QueryCachingTest {

    private final QueryFixture fixture = QueryFixture.filled();

    @ParameterizedTest
    @ValueSource(strings = {"/summary", "/grid?per_page=2", "/accounts", "/accounts/bluesky/nasa.gov",
            "/history/bluesky/nasa.gov", "/collections", "/leaderboard", "/me",
            "/compare?accounts=bluesky/nasa.gov,github/esa", "/openapi.json"})
    void sameAnswerIsNotSentTwice(String url) {
        String tag = fixture.get(url).header("ETag");
        Got again = fixture.get(url, "If-None-Match", "\"other\", " + tag);
        assertEquals(304, again.status());
        assertEquals("", again.body());
        assertEquals(tag, again.header("ETag"));
        assertEquals(200, fixture.get(url, "If-None-Match", "W/\"other\"").status());
    }

    @Test
    void newBoardIsANewAnswer() {
        String tag = fixture.get("/summary").header("ETag");
        fixture.measured(fixture.full(9, "bluesky", "new.example"), 7);
        fixture.board();
        Got got = fixture.get("/summary", "If-None-Match", tag);
        assertEquals(200, got.status());
        assertEquals(1507, got.json().path("totals").path("followers").asInt());
    }

    @Test
    void answersAreFoundInMemoryThenInTheSharedCache() {
        assertTrue(fixture.get("/grid").header("Cache-Status").contains("fwd=miss; stored"));
        assertEquals("memory; hit", fixture.get("/grid?sort=-followers&page=1").header("Cache-Status"));
        fixture.use(fixture.process(true));
        assertTrue(fixture.get("/grid").header("Cache-Status").startsWith("shared; hit"));
        fixture.get("/accounts/bluesky/nasa.gov");
        assertEquals("memory; hit", fixture.get("/accounts/bluesky/nasa.gov").header("Cache-Status"));
    }

    @Test
    void changeOfAnAccountShowsOnceItsAnswersAreInvalidated() {
        String url = "/accounts/github/esa";
        assertFalse(fixture.get(url).json().has("followers"));
        fixture.measured(fixture.profile(3), 77);
        new InvalidateCache(fixture.l2, fixture.pointers, new Random(9)).accounts(List.of(new AccountId(3, 3)));
        fixture.use(fixture.process(true));
        assertEquals(77, fixture.get(url).json().path("followers").asInt());
    }

    @Test
    void editorReadsBackWhatWasJustWritten() {
        String url = "/accounts/github/esa";
        assertFalse(fixture.get(url, Role.EDITOR).json().has("followers"));
        fixture.measured(fixture.profile(3), 77);
        assertFalse(fixture.get(url, Role.EDITOR).json().has("followers"));
        Map<String, String> fresh = Map.of("Cache-Control", "no-cache");
        assertFalse(fixture.ask("GET", url, fresh, Role.VIEWER).json().has("followers"));
        assertEquals(77, fixture.ask("GET", url, fresh, Role.EDITOR).json().path("followers").asInt());
    }

    @Test
    void accountAddedAfterTheBoardIsFoundInTheLedger() {
        fixture.get("/summary");
        assertEquals(404, fixture.get("/accounts/bluesky/late.example").status());
        fixture.account(8, "bluesky", "late.example", "Late");
        new InvalidateCache(fixture.l2, fixture.pointers, new Random(9)).addresses(List.of("bluesky/late.example"));
        fixture.use(fixture.process(true));
        assertEquals(200, fixture.get("/accounts/bluesky/late.example").status());
    }

    @Test
    void listsCostNoReadOfTheLedgerButThePointer() {
        fixture.get("/summary");
        int before = fixture.ledgerReads;
        for (int page = 1; page <= 20; page++) {
            fixture.get("/grid?per_page=1&page=" + page);
        }
        assertEquals(before, fixture.ledgerReads);
        fixture.get("/accounts/bluesky/nasa.gov");
        assertEquals(before + 1, fixture.ledgerReads);
    }

    @Test
    void largeAnswersAreCompressedForCallersThatTakeIt() {
        Got plain = fixture.get("/openapi.json");
        assertEquals("", plain.header("Content-Encoding"));
        for (String accepted : List.of("gzip", "br, gzip;q=0.8", "*")) {
            Got zipped = fixture.get("/openapi.json", "Accept-Encoding", accepted);
            assertEquals("gzip", zipped.header("Content-Encoding"));
            assertEquals(plain.body(), zipped.body());
        }
        assertEquals("", fixture.get("/openapi.json", "accept-encoding", "gzip;q=0, br").header("Content-Encoding"));
        assertEquals("", fixture.get("/health/live", "Accept-Encoding", "gzip").header("Content-Encoding"));
    }

    @Test
    void headHasTheHeadersAndNoBody() {
        Got head = fixture.ask("HEAD", "/summary", Map.of(), null);
        assertEquals(200, head.status());
        assertEquals("", head.body());
        assertEquals(fixture.get("/summary").header("ETag"), head.header("ETag"));
    }

    @Test
    void sharedCacheThatIsDownFailsNoRequest() {
        fixture.l2.setDown(true);
        for (String url : List.of("/summary", "/grid", "/accounts", "/accounts/bluesky/nasa.gov",
                "/history/bluesky/nasa.gov", "/accounts/mastodon/@nasa@social.example", "/health/ready")) {
            assertEquals(200, fixture.get(url).status(), url);
        }
    }
}
