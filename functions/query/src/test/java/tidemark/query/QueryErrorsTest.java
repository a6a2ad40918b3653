package tidemark.query;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The answers to wrong parameters, unknown paths and wrong methods. */
class QueryErrorsTest {

    private final QueryFixture fixture = QueryFixture.filled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/grid?bogus=1 | bogus | per_page", "/grid?page=0 | page | 1",
            "/grid?per_page=1001 | per_page | 1000", "/accounts?per_page=501 | per_page | 500",
            "/grid?sort=bogus | sort | change.7d", "/grid?platform=myspace | platform | bluesky",
            "/grid?fields=bogus | fields | display_name", "/grid?fields=change.2d | fields | change.7d",
            "/grid?platform= | platform | characters", "/grid?platform=, | platform | bluesky",
            "/accounts?platform=bluesky, | platform | missing", "/grid?fields= | fields | display_name",
            "/summary?fields=, | fields | totals", "/collections?fields | fields | known",
            "/accounts/bluesky/nasa.gov?fields=%20 | fields | metrics", "/grid?tag= | tag | characters",
            "/grid?core=maybe | core | true or false", "/grid?cursor=bogus | cursor | next_cursor",
            "/grid?page=1&page=2 | page | once", "/summary?page=1 | page | fields",
            "/history/bluesky/nasa.gov?interval=year | interval | month",
            "/history/bluesky/nasa.gov?from=yesterday | from | 2026-11-21",
            "/history/bluesky/nasa.gov?from=2026-11-21&to=2026-11-01 | from | not after",
            "/accounts/myspace/tom | platform | github", "/collections?per_page=0 | per_page | 100",
            "/openapi.json?x=1 | x | none"})
    void whatIsWrongIsNamedWithWhatWouldBeRight(String url, String parameter, String hint) {
        Got got = fixture.get(url);
        assertEquals(400, got.status());
        assertEquals("application/problem+json", got.header("Content-Type"));
        assertEquals(Set.of(parameter), got.errors().keySet());
        assertTrue(got.errors().getOrDefault(parameter, "").contains(hint), got.body());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertEquals(Set.of("page", "sort", "bogus"), fixture.get("/grid?page=x&sort=y&bogus=z").errors().keySet());
    }

    @Test
    void queryThatIsNotEncodedIsRefused() {
        assertEquals(400, fixture.get("/grid?q=%zz").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/", "/accounts/bluesky/nobody.example", "/history/bluesky/nobody.example",
            "/accounts/bluesky/%20", "/collections/nope", "/collections/d-2020-01-01", "/accounts/bluesky"})
    void whatIsNotThereIsNotFound(String url) {
        Got got = fixture.get(url);
        assertEquals(404, got.status(), got.body());
        assertEquals("application/problem+json", got.header("Content-Type"));
    }

    @Test
    void wrongMethodsLearnTheRightOnes() {
        assertEquals("GET, HEAD, OPTIONS", fixture.ask("POST", "/grid", Map.of(), null).header("Allow"));
        assertEquals("GET, HEAD, OPTIONS, POST", fixture.ask("DELETE", "/collections", Map.of(), null).header("Allow"));
        Got got = fixture.get("/accounts/import");
        assertEquals(405, got.status());
        assertEquals("OPTIONS, POST", got.header("Allow"));
    }
}
