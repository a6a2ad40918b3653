package tidemark.query;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.query.QueryFixture.texts;

/** The parameters of lists that say what is to be known of accounts. */
class BoundsQueryTest {

    private final QueryFixture fixture = QueryFixture.filled();

    @ParameterizedTest
    @CsvSource({"status=active, 3", "'status=paused,stopped', 0", "outcome=OK, 2", "outcome=NOT_FOUND&outcome=OK, 2",
            "gone=true, 0", "gone=false, 3", "precision=exact, 2", "precision=rounded, 0", "followers_min=501, 1",
            "followers_min=500, 2", "followers_max=999, 1", "followers_min=500&followers_max=500, 1",
            "observed_before=2026-11-21, 0", "observed_before=2026-11-22, 2",
            "observed_before=2026-11-21T06:00:00Z, 0", "observed_before=2026-11-21T06:00:01Z, 2",
            "followers_min=500&platform=bluesky, 1"})
    void narrowLists(String query, int found) {
        assertEquals(found, fixture.get("/grid?" + query).json().path("pagination").path("total").asInt());
        assertEquals(found, fixture.get("/accounts?" + query).json().path("pagination").path("total").asInt());
    }

    @ParameterizedTest
    @CsvSource({"status=alive, status", "outcome=ok, outcome", "gone=1, gone", "precision=vague, precision",
            "followers_min=-1, followers_min", "followers_max=1e9, followers_max",
            "followers_min=1234567890123456, followers_min", "followers_min=2&followers_max=1, followers_min",
            "observed_before=yesterday, observed_before", "followers_min=1&followers_min=2, followers_min"})
    void whatTheyDoNotTakeIsNamed(String query, String parameter) {
        QueryFixture.Got got = fixture.get("/grid?" + query);

        assertEquals(400, got.status());
        assertTrue(got.errors().containsKey(parameter), got.body());
    }

    @Test
    void everyNumberShownOrdersTheGrid() {
        for (String sort : List.of("followers", "following", "posts", "engagement", "change.1d", "change.7d",
                "change.30d", "change.90d", "observed_at", "asked_at")) {
            assertEquals(200, fixture.get("/grid?sort=" + sort).status(), sort);
        }
        assertEquals(List.of("nasa@social.example", "nasa.gov", "esa"),
                texts(fixture.get("/grid?sort=followers").json().path("data"), "handle"));
    }
}
