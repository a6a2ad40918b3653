package tidemark.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.account.Account;
import tidemark.board.BoardInsights;
import tidemark.history.GrowthWindow;
import tidemark.history.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.query.QueryFixture.texts;

/** What stands out, as the route tells it. */
class InsightRoutesTest {

    private final QueryFixture fixture = new QueryFixture();

    private void gone(int n, String platform, String organization, int daysAgo) {
        Account account = fixture.account(n, platform, "a" + n, organization);
        LocalDate since = QueryFixture.DAY.minusDays(daysAgo);
        fixture.readings.putState(new State(account.id(), null, GrowthWindow.EMPTY, null,
                new State.Missing(since, QueryFixture.DAY), 0));
    }

    private void five() {
        for (int n = 1; n <= 5; n++) {
            gone(n, n % 2 == 0 ? "x" : "bluesky", n < 3 ? "ESA" : "NASA", n + 3);
        }
        fixture.board();
    }

    @Test
    void tellsKindAccountDateAndTheNumbersThatCausedIt() {
        five();

        JsonNode answer = fixture.get("/insights").json();

        JsonNode first = answer.path("data").path(0);
        assertEquals("gone", first.path("kind").asText());
        assertEquals("warning", first.path("severity").asText());
        assertEquals("2026-11-18", first.path("date").asText());
        assertEquals("a1", first.path("account").path("handle").asText());
        assertEquals("ESA", first.path("account").path("organization").asText());
        assertEquals(4, first.path("evidence").path("days").asInt());
        assertEquals("2026-11-17", first.path("evidence").path("since").asText());
        assertTrue(first.path("id").asText().startsWith("gone-"));
        assertEquals("2026-11-21T06:00:00Z", answer.path("as_of").asText());
        assertEquals(5, answer.path("pagination").path("total").asInt());
    }

    @ParameterizedTest
    @CsvSource({"kind=gone, 5", "kind=stale, 0", "'kind=stale,gone', 5", "severity=warning, 5", "severity=info, 0",
            "platform=x, 2", "organization=esa, 2", "platform=x&organization=ESA, 1", "q=a3, 1", "core=true, 0",
            "days=1, 5"})
    void filtersByKindSeverityAndAccount(String query, int found) {
        five();

        assertEquals(found, fixture.get("/insights?" + query).json().path("data").size());
    }

    @ParameterizedTest
    @CsvSource({"kind=nonsense, kind", "severity=loud, severity", "days=91, days", "cursor=abc, cursor",
            "platform=nonsense, platform", "sort=date, sort"})
    void whatItDoesNotTakeIsNamedWithWhatItTakes(String query, String parameter) {
        five();

        QueryFixture.Got got = fixture.get("/insights?" + query);

        assertEquals(400, got.status());
        assertTrue(got.errors().containsKey(parameter), got.body());
    }

    @Test
    void unknownKindNamesTheKnownOnes() {
        five();

        assertTrue(fixture.get("/insights?kind=nonsense").errors().getOrDefault("kind", "")
                .contains("anomaly, milestone_passed, milestone_projected, stale, gone, renamed, gap, percentile"));
    }

    @Test
    void pagesAndCursorsLeadThroughAllOfThem() {
        five();
        List<String> all = texts(fixture.get("/insights").json().path("data"), "id");
        List<String> found = new ArrayList<>();
        String url = "/insights?per_page=2";
        for (String next = ""; next != null;) {
            JsonNode page = fixture.get(next.isEmpty() ? url : url + "&cursor=" + next).json();
            found.addAll(texts(page.path("data"), "id"));
            next = page.path("pagination").path("next_cursor").asText(null);
        }
        assertEquals(all, found);
        assertEquals(all.subList(2, 4), texts(fixture.get(url + "&page=2").json().path("data"), "id"));
        assertEquals(0, fixture.get(url + "&page=9").json().path("data").size());
    }

    @Test
    void aCursorKeepsItsPlaceWhileInsightsComeAndGo() {
        five();
        JsonNode first = fixture.get("/insights?per_page=2").json();
        String cursor = first.path("pagination").path("next_cursor").asText();
        List<String> rest = texts(fixture.get("/insights?cursor=" + cursor).json().path("data"), "id");
        gone(6, "x", "ESA", 1);
        fixture.readings.putState(State.none(fixture.profile(2).id()));
        fixture.board();

        assertEquals(rest, texts(fixture.get("/insights?cursor=" + cursor).json().path("data"), "id"));
    }

    @Test
    void anAccountThatIsNoLongerOnTheBoardIsLeftOut() {
        five();
        var boards = new tidemark.board.BoardStore(fixture.blobs);
        String version = fixture.pointers.read().board().orElseThrow().version();
        List<tidemark.insight.Insight> standing = boards.insights(version).orElseThrow().newestFirst();
        var foreign = new tidemark.insight.Insight("gone-x", standing.getFirst().kind(),
                new tidemark.account.AccountId(99, 99), QueryFixture.DAY, standing.getFirst().severity(), "",
                standing.getFirst().evidence());
        boards.put(new BoardInsights(version, List.of(foreign, standing.getFirst())));

        assertEquals(List.of(standing.getFirst().id()), texts(fixture.get("/insights").json().path("data"), "id"));
    }
}
