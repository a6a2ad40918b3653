package tidemark.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.reading.Outcome;
import tidemark.run.AccountSelection;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The list of collections costs a bounded number of reads, however many there are and however many are open. */
class CollectionsTest {

    private static final Platform GITHUB = new Platform("github");

    private final QueryFixture fixture = new QueryFixture();

    @Test
    void hundredThatAreClosedCostTwoRequests() {
        for (int n = 0; n < 120; n++) {
            close(planned(open(n)));
        }
        JsonNode data = list();
        assertEquals(2, fixture.ledgerReads);
        assertEquals(100, data.size());
        for (JsonNode run : data) {
            assertEquals(9, run.path("done").asLong());
            assertEquals(9, run.path("by_platform").path("github").path("by_outcome").path("OK").asLong());
            assertEquals("COMPLETE", run.path("state").asText());
        }
        assertEquals(QueryFixture.SIX.plusSeconds(119).toString(), data.path(0).path("opened_at").asText());
    }

    @Test
    void thoseUnderWayAreCountedUpToABound() {
        for (int n = 0; n < 60; n++) {
            planned(open(n));
        }
        JsonNode data = list();
        assertEquals(22, fixture.ledgerReads);
        assertEquals(60, data.size());
        for (int n = 0; n < data.size(); n++) {
            JsonNode run = data.path(n);
            assertEquals("RUNNING", run.path("state").asText());
            assertEquals(9, run.path("expected").asLong());
            assertEquals(n < 20, run.has("done"), "unknown is absent");
            assertEquals(n < 20, run.has("by_outcome"));
        }
        assertTrue(fixture.get("/collections/" + data.path(59).path("id").asText()).json().has("done"));
    }

    @Test
    void oneThatIsNotPlannedNeedsNoCount() {
        open(1);
        JsonNode run = list().path(0);
        assertEquals(2, fixture.ledgerReads);
        assertEquals(0, run.path("done").asLong());
        assertFalse(run.has("expected"));
    }

    @Test
    void boardWithoutACollectionThatClosedIsSaidToBeBehindItsBoundAndStillServes() {
        fixture.account(1, "github", "esa", "ESA");
        fixture.board();
        Run run = planned(open(30));
        close(run);
        fixture.now = run.openedAt().plusSeconds(9 + 60);
        assertEquals("known", board().path("checks").path("board").asText());
        fixture.now = run.openedAt().plusSeconds(9 + 60 + 11);
        JsonNode behind = board();
        assertTrue(behind.path("checks").path("board").asText().startsWith("known, and behind"), behind::toString);
        assertEquals(110, behind.path("board_age_seconds").asInt());
        assertEquals(10, behind.path("board_bound_seconds").asInt());
        fixture.board();
        assertEquals("known", board().path("checks").path("board").asText());
    }

    private JsonNode board() {
        QueryFixture.Got ready = fixture.get("/health/ready");
        assertEquals(200, ready.status(), ready.body());
        return ready.json();
    }

    private JsonNode list() {
        fixture.ledgerReads = 0;
        return fixture.get("/collections?per_page=100").json().path("data");
    }

    private Run open(int n) {
        Instant at = QueryFixture.SIX.plusSeconds(n);
        RunId id = RunId.user(new AccountId(n, n));
        fixture.runs.open(Run.opened(id, Run.Kind.USER, AccountSelection.ALL, at, at, at.plusSeconds(60), "a"),
                List.of());
        return fixture.runs.find(id).orElseThrow();
    }

    private Run planned(Run run) {
        fixture.runs.write(run.planned(new Run.Plan(Map.of(GITHUB, new Run.Part(9, 1, Tally.NONE))), "b"));
        return fixture.runs.find(run.id()).orElseThrow();
    }

    private void close(Run run) {
        Tally all = Tally.NONE;
        for (int n = 0; n < 9; n++) {
            all = all.plus(Tally.of(Outcome.OK));
        }
        fixture.runs.close(run.closed(new Run.Closing(run.openedAt().plusSeconds(9), false, Map.of(GITHUB, all)), "c"),
                List.of());
    }
}
