package tidemark.query;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** A newer board replaces the one in use during a request. */
class BoardViewTest {

    private final QueryFixture fixture = new QueryFixture();

    @BeforeEach
    void fill() {
        fixture.measured(fixture.full(1, "bluesky", "nasa.gov"), 1000);
        fixture.board();
    }

    /** Publishes a newer board at the next call of the shared cache. */
    private void newerBoardMeanwhile() {
        fixture.meanwhile = () -> {
            fixture.meanwhile = () -> {};
            fixture.measured(fixture.full(2, "mastodon", "nasa@social.example"), 500);
            fixture.board();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summary", "/grid?per_page=7", "/accounts"})
    void anAnswerIsNamedByTheBoardThatItIsMadeFrom(String url) {
        newerBoardMeanwhile();
        Got overtaken = fixture.get(url);
        fixture.use(fixture.process(true));
        Got after = fixture.get(url);
        assertEquals(after.body(), overtaken.body());
        assertEquals(after.header("ETag"), overtaken.header("ETag"));
        assertEquals("shared; hit, memory; fwd=miss", after.header("Cache-Status"));
        assertEquals(304, fixture.get(url, "If-None-Match", overtaken.header("ETag")).status());
    }

    @Test
    void whoHasTheOlderAnswerIsNotToldThatItIsUnchanged() {
        String url = "/summary";
        String before = fixture.get(url).header("ETag");
        fixture.l2.wipe();
        fixture.use(fixture.process(true));
        newerBoardMeanwhile();
        Got overtaken = fixture.get(url + "?fields=totals");
        assertEquals(2, overtaken.json().path("totals").path("accounts").asInt());
        Got now = fixture.get(url, "If-None-Match", before);
        assertEquals(200, now.status());
        assertNotEquals(before, now.header("ETag"));
        assertEquals(2, now.json().path("totals").path("accounts").asInt());
    }
}
