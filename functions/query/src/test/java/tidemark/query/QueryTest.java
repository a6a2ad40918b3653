package tidemark.query;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.query.QueryFixture.texts;

/** The numbers, orders, pages and fields that lists, accounts and histories show. */
class QueryTest {

    private final QueryFixture fixture = QueryFixture.filled();

    @Test
    void summaryAddsUpTheNewestNumbers() {
        JsonNode summary = fixture.get("/summary").json();
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
                texts(fixture.get("/grid").json().path("data"), "handle"));
        JsonNode second = fixture.get("/grid?per_page=1&page=2").json();
        assertEquals(List.of("nasa@social.example"), texts(second.path("data"), "handle"));
        assertEquals(3, second.path("pagination").path("total").asInt());
        assertEquals(3, second.path("pagination").path("pages").asInt());
        assertEquals(2, second.path("pagination").path("page").asInt());
        assertEquals(List.of("esa"), texts(fixture.get("/grid?organization=ESA").json().path("data"), "handle"));
        assertEquals(2, fixture.get("/grid?platform=bluesky&platform=mastodon").json().path("data").size());
        assertEquals(2,
                fixture.get("/grid?platform=bluesky,mastodon&tag=space&core=true&q=NA").json().path("data").size());
        assertEquals(0, fixture.get("/grid?q=zzz").json().path("data").size());
    }

    @Test
    void unknownNumbersAreMissing() {
        JsonNode esa = fixture.get("/grid?platform=github").json().path("data").path(0);
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
            JsonNode page = fixture.get(next.isEmpty() ? url : url + "&cursor=" + next).json();
            handles.addAll(texts(page.path("data"), "handle"));
            next = page.path("pagination").path("next_cursor").asText(null);
        }
        assertEquals(List.of("esa", "nasa.gov", "nasa@social.example"), handles);
    }

    @Test
    void accountsShowProfilesOfThoseThatAreNoLongerCollectedToo() {
        fixture.accounts.change(fixture.profile(3), fixture.profile(3).withStatus(Account.Status.STOPPED));
        fixture.board();
        assertEquals(3, fixture.get("/accounts").json().path("pagination").path("total").asInt());
        assertEquals(2, fixture.get("/grid").json().path("pagination").path("total").asInt());
        assertEquals("stopped", fixture.get("/accounts?q=esa").json().path("data").path(0).path("status").asText());
    }

    @Test
    void oneAccountTellsWhereItsNumbersComeFromAndHowTheyGrew() {
        JsonNode account = fixture.get("/accounts/bluesky/nasa.gov").json();
        assertEquals(1000, account.path("followers").asInt());
        assertEquals("exact", account.path("metrics").path("followers").path("precision").asText());
        assertEquals("followers", account.path("metrics").path("followers").path("counts").asText());
        assertEquals(1150, account.path("metrics").path("likes").path("low").asInt());
        assertEquals(1203, account.path("engagement").asInt());
        assertEquals(1.203, account.path("engagement_rate").asDouble());
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
        assertEquals(200, fixture.get(url).status(), url);
        fixture.get("/grid");
        assertEquals(200, fixture.get(url).status(), url + " with the board in memory");
    }

    @Test
    void historyTellsPointsAndGaps() {
        JsonNode days = fixture.get("/history/bluesky/nasa.gov").json();
        assertEquals(List.of("2026-11-14", "2026-11-18", "2026-11-20", "2026-11-21"),
                texts(days.path("points"), "date"));
        assertEquals(1000, days.path("points").path(3).path("followers").asInt());
        assertEquals("2026-11-15", days.path("gaps").path(0).path("from").asText());
        assertEquals("2026-11-17", days.path("gaps").path(0).path("to").asText());
        assertEquals(2, days.path("gaps").size());
        assertEquals("nasa.gov", days.path("account").path("handle").asText());
        assertEquals(List.of("2026-11-14", "2026-11-21"),
                texts(fixture.get("/history/bluesky/nasa.gov?interval=week").json().path("points"), "date"));
        assertEquals(List.of("2026-11-21"),
                texts(fixture.get("/history/bluesky/nasa.gov?interval=month").json().path("points"), "date"));
        assertEquals(List.of("2026-11-18"), texts(fixture.get("/history/bluesky/nasa.gov?from=2026-11-15&to=2026-11-19")
                .json().path("points"), "date"));
    }

    @Test
    void onlyTheFieldsWantedAreGiven() {
        JsonNode row = fixture.get("/grid?fields=handle,change.7d").json().path("data").path(0);
        assertEquals("{\"handle\":\"nasa.gov\",\"change\":{\"7d\":7}}", row.toString());
        assertEquals(row, fixture.get("/grid?fields=data.change.7d,data.handle").json().path("data").path(0));
        assertTrue(fixture.get("/grid?fields=handle").json().has("pagination"));
        JsonNode summary = fixture.get("/summary?fields=totals.followers,platforms.platform").json();
        assertEquals("{\"followers\":1500}", summary.path("totals").toString());
        assertEquals("{\"platform\":\"bluesky\"}", summary.path("platforms").path(0).toString());
        assertFalse(summary.has("as_of"));
        assertEquals("{\"metrics\":{\"posts\":{\"value\":50,\"precision\":\"exact\"}}}",
                fixture.get("/accounts/bluesky/nasa.gov?fields=metrics.posts").body());
        assertEquals(2, fixture.get("/history/bluesky/nasa.gov?fields=points.date,gaps").json().size());
    }
}
