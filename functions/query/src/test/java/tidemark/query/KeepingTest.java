package tidemark.query;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tidemark.query.QueryFixture.DAY;
import static tidemark.query.QueryFixture.SIX;

/** No number is served that a platform's terms forbid. */
class KeepingTest {

    private final QueryFixture fixture = new QueryFixture();
    private final Account account = fixture.account(1, "x", "museum", "Museum");

    @Test
    void servesNoOverdueNumber() {
        known(new RetentionTerms(30, true, false), null);
        assertEquals(1000, fixture.get("/accounts/x/museum").json().path("followers").asLong());
        assertEquals(1, points());

        fixture.now = SIX.plus(Duration.ofDays(31));
        fixture.board();
        assertFalse(fixture.get("/accounts/x/museum").json().has("followers"));
        assertEquals(0, points());
    }

    @Test
    void servesNothingOfAnAccountThatItsPlatformDeleted() {
        known(new RetentionTerms(null, true, true), new State.Missing(DAY, DAY));
        assertFalse(fixture.get("/accounts/x/museum").json().has("followers"));
        assertEquals(0, points());
        assertEquals(0, fixture.get("/summary").json().at("/totals/measured").asInt());
    }

    @Test
    void derivesNothingFromNumbersThatForbidIt() {
        known(new RetentionTerms(null, false, false), null);
        JsonNode json = fixture.get("/accounts/x/museum").json();
        assertEquals(1000, json.path("followers").asLong());
        assertFalse(json.has("engagement") || json.has("engagement_rate") || json.has("views_per_video"));
        assertEquals(0, json.path("growth").size());
        assertFalse(fixture.get("/summary").json().path("totals").has("followers"));
    }

    private int points() {
        return fixture.get("/history/x/museum?from=2026-11-01&to=2026-12-31").json().path("points").size();
    }

    private void known(RetentionTerms retention, State.@org.jspecify.annotations.Nullable Missing missing) {
        Map<Metric, Count> metrics = Map.of(Metric.FOLLOWERS, Count.exact(1000), Metric.LIKES, Count.exact(50),
                Metric.SHARES, Count.exact(5),
                Metric.VIEWS, Count.exact(90), Metric.VIDEOS, Count.exact(9));
        Snapshot snapshot = new Snapshot(account.id(), SIX, metrics, "followers", "api", retention);
        fixture.readings.putDay(snapshot);
        fixture.readings.putState(new State(account.id(), snapshot, GrowthWindow.EMPTY,
                new State.Visit(Outcome.OK, "d-2026-11-21", SIX, ""), missing, 0));
        fixture.board();
    }
}
