package tidemark.query;

import org.junit.jupiter.api.Test;

import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What the health routes report while the ledger, the board or the services below fail. */
class HealthTest {

    private final QueryFixture fixture = QueryFixture.filled();

    @Test
    void isReadyOnceThereIsABoardOrNothingToMakeOneOf() {
        assertEquals(200, fixture.get("/health/ready").status());
        QueryFixture empty = new QueryFixture();
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
        fixture.get("/grid");
        fixture.ledgerDown = true;
        Got ready = fixture.get("/health/ready");
        assertEquals(503, ready.status());
        assertEquals("cannot be reached", ready.json().path("checks").path("ledger").asText());
        assertEquals(200, fixture.get("/health/live").status());
        assertEquals(200, fixture.get("/grid?per_page=1").status());
        Got account = fixture.get("/accounts/github/esa");
        assertEquals(503, account.status());
        assertEquals("5", account.header("Retry-After"));
        assertFalse(account.body().contains("down"));
    }

    @Test
    void isNotReadyWhileTheServicesBelowAreKnownToBeInTrouble() {
        fixture.trouble = "The disk is full.";
        Got ready = fixture.get("/health/ready");
        assertEquals(503, ready.status());
        assertEquals("The disk is full.", ready.json().path("checks").path("ledger").asText());
        assertEquals(200, fixture.get("/grid").status());
        fixture.trouble = null;
        assertEquals(200, fixture.get("/health/ready").status());
    }

    @Test
    void damagedBoardIsSaidAndNotServed() {
        for (String key : fixture.blobs.keys()) {
            fixture.blobs.put(key, new byte[99]);
        }
        fixture.use(fixture.process(true));
        assertEquals(503, fixture.get("/grid?q=x").status());
        assertEquals("cannot be read", fixture.get("/health/ready").json().path("checks").path("board").asText());
        assertEquals("not a board", fixture.get("/health").json().path("trouble").asText());
    }
}
