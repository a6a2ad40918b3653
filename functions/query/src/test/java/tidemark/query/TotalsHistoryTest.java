package tidemark.query;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.query.QueryFixture.texts;

/** Totals over time, and the trends of rows. */
class TotalsHistoryTest {

    private final QueryFixture fixture = QueryFixture.filled();

    @Test
    void aSeriesOfEverythingGoesBackToTheFirstKnownDay() {
        JsonNode history = fixture.get("/history").json();

        assertEquals("all", history.path("scope").path("kind").asText());
        assertEquals(List.of("2026-11-14", "2026-11-15", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19",
                "2026-11-20", "2026-11-21"), texts(history.path("points"), "date").reversed().subList(0, 8).reversed());
        JsonNode first = history.path("points").path(history.path("points").size() - 8);
        assertEquals(1486, first.path("followers").asInt());
        assertEquals(2, first.path("measured").asInt());
        JsonNode last = history.path("points").path(history.path("points").size() - 1);
        assertEquals(1500, last.path("followers").asInt());
        assertEquals(3, last.path("accounts").asInt());
        assertEquals(0.6667, last.path("coverage").asDouble());
        assertFalse(last.has("posts"));
        assertEquals(0, history.path("gaps").size());
        assertTrue(history.path("simulated").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({"platform=bluesky, platform, bluesky, 1000", "organization=nasa, organization, nasa, 1500",
            "tag=space, tag, space, 1500", "platform=Bluesky, platform, bluesky, 1000"})
    void oneFilterNarrowsIt(String filter, String kind, String name, long followers) {
        JsonNode history = fixture.get("/history?" + filter).json();

        assertEquals(kind, history.path("scope").path("kind").asText());
        assertEquals(name, history.path("scope").path("name").asText());
        JsonNode points = history.path("points");
        assertEquals(followers, points.path(points.size() - 1).path("followers").asLong());
    }

    @Test
    void intervalsSpansAndMetricsAreAsForOneAccount() {
        JsonNode weeks = fixture.get("/history?platform=bluesky&interval=week&from=2026-11-09").json().path("points");
        assertEquals(List.of("2026-11-15", "2026-11-21"), texts(weeks, "date"));
        JsonNode posts = fixture.get("/history?metric=posts&from=2026-11-21").json().path("points").path(0);
        assertEquals(100, posts.path("posts").asInt());
        assertFalse(posts.has("followers"));
        assertEquals(0, fixture.get("/history?tag=no-such-tag").json().path("points").size());
    }

    @ParameterizedTest
    @CsvSource({"platform=bluesky&tag=space, tag", "platform=nonsense, platform", "organization=, organization",
            "metric=nonsense, metric", "interval=year, interval", "bogus=1, bogus",
            "from=2026-11-22&to=2026-11-21, from"})
    void whatItDoesNotTakeIsNamed(String query, String parameter) {
        QueryFixture.Got got = fixture.get("/history?" + query);

        assertEquals(400, got.status());
        assertTrue(got.errors().containsKey(parameter), got.body());
    }

    @Test
    void costsOneReadOfTheLedgerAndNoneWhileCached() {
        fixture.get("/summary");
        int before = fixture.ledgerReads;
        fixture.get("/history");
        assertEquals(before + 1, fixture.ledgerReads);
        fixture.get("/history");
        assertEquals(before + 1, fixture.ledgerReads);

        fixture.board();
        fixture.get("/history");
        assertEquals(before + 3, fixture.ledgerReads);
    }

    @Test
    void trendHasANumberOrNullADayTheBoardsDayLast() {
        JsonNode row = fixture.get("/grid?trend=30&platform=bluesky").json().path("data").path(0);
        assertEquals(30, row.path("trend").size());
        List<Integer> known = List.of(7, 3, 1, 0);
        for (int ago = 0; ago < 30; ago++) {
            JsonNode day = row.path("trend").path(29 - ago);
            assertEquals(known.contains(ago) ? String.valueOf(1000 - ago) : "null", day.toString());
        }
        assertEquals("[{\"trend\":[999,1000]}]",
                fixture.get("/grid?trend=2&platform=bluesky&fields=trend").json().path("data").toString());
        assertFalse(fixture.get("/grid").json().path("data").path(0).has("trend"));
        assertEquals(400, fixture.get("/grid?trend=31").status());
        assertEquals(400, fixture.get("/accounts?trend=3").status());
    }

    @Test
    void trendIsAbsentWhereTheBoardHasNoneBesideIt() {
        fixture.blobs.keys().stream().filter(key -> key.endsWith(".trends")).forEach(fixture.blobs::delete);

        assertFalse(fixture.get("/grid?trend=30").json().path("data").path(0).has("trend"));
    }

    @Test
    void trendsAreLoadedOnceABoard() {
        fixture.get("/grid?trend=30");
        fixture.blobs.keys().stream().filter(key -> key.endsWith(".trends")).forEach(fixture.blobs::delete);
        fixture.now = fixture.now.plus(Duration.ofSeconds(1));

        assertTrue(fixture.get("/grid?trend=29").json().path("data").path(0).has("trend"));
    }
}
