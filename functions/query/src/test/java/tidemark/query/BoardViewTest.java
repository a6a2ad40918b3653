package tidemark.query;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.query.World.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** A newer board replaces the one in use during a request. */
class BoardViewTest {

    private final World world = new World();

    @BeforeEach
    void fill() {
        world.measured(world.full(1, "bluesky", "nasa.gov"), 1000);
        world.board();
    }

    /** Publishes a newer board at the next call of the shared cache. */
    private void newerBoardMeanwhile() {
        world.meanwhile = () -> {
            world.meanwhile = () -> {};
            world.measured(world.full(2, "mastodon", "nasa@social.example"), 500);
            world.board();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summary", "/grid?per_page=7", "/accounts"})
    void anAnswerIsNamedByTheBoardThatItIsMadeFrom(String url) {
        newerBoardMeanwhile();
        Got overtaken = world.get(url);
        world.use(world.process(true));
        Got after = world.get(url);
        assertEquals(after.body(), overtaken.body());
        assertEquals(after.header("ETag"), overtaken.header("ETag"));
        assertEquals("shared; hit, memory; fwd=miss", after.header("Cache-Status"));
        assertEquals(304, world.get(url, "If-None-Match", overtaken.header("ETag")).status());
    }

    @Test
    void whoHasTheOlderAnswerIsNotToldThatItIsUnchanged() {
        String url = "/summary";
        String before = world.get(url).header("ETag");
        world.l2.wipe();
        world.use(world.process(true));
        newerBoardMeanwhile();
        Got overtaken = world.get(url + "?fields=totals");
        assertEquals(2, overtaken.json().path("totals").path("accounts").asInt());
        Got now = world.get(url, "If-None-Match", before);
        assertEquals(200, now.status());
        assertNotEquals(before, now.header("ETag"));
        assertEquals(2, now.json().path("totals").path("accounts").asInt());
    }
}
