package tidemark.query;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists tell where their other pages are. */
class PageLinksTest {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([a-z]+)\"");

    private final QueryFixture fixture = new QueryFixture();

    @BeforeEach
    void fill() {
        for (int i = 1; i <= 5; i++) {
            fixture.measured(fixture.full(i, "github", "account" + i), 100 + i);
        }
        fixture.board();
    }

    private static Map<String, String> links(Got got) {
        return LINK.matcher(got.header("Link")).results()
                .collect(Collectors.toMap(found -> found.group(2), found -> found.group(1)));
    }

    private Got follow(String link) {
        assertTrue(link.startsWith("/api/v1/"), link);
        return fixture.get(link.substring("/api/v1".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grid?per_page=2&sort=followers&q=account", "/accounts?per_page=2&fields=handle"})
    void everyAccountIsMetByFollowingTheNextPage(String list) {
        int met = 0;
        int pages = 0;
        String next = "/api/v1" + list;
        while (next != null) {
            Got got = follow(next);
            assertEquals(200, got.status(), got.body());
            met += got.json().path("data").size();
            pages++;
            next = links(got).get("next");
        }
        assertEquals(5, met);
        assertEquals(3, pages);
    }

    @Test
    void pagesAroundAreToldAndFiltersStay() {
        Map<String, String> links = links(fixture.get("/grid?per_page=2&page=2&q=account%201%26%3C&organization=NASA"));
        assertEquals(Map.of(), links);
        Got got = fixture.get("/grid?page=2&per_page=2&platform=github&platform=bluesky");
        links = links(got);
        assertEquals("/api/v1/grid?per_page=2&platform=github&platform=bluesky&page=1", links.get("prev"));
        assertEquals("/api/v1/grid?per_page=2&platform=github&platform=bluesky&page=1", links.get("first"));
        assertEquals("/api/v1/grid?per_page=2&platform=github&platform=bluesky&page=3", links.get("last"));
        assertTrue(links.getOrDefault("next", "").contains(
                "cursor=" + got.json().path("pagination").path("next_cursor").asText()), got.header("Link"));
        assertEquals(java.util.Set.of("first", "prev", "last"), links(follow(links.getOrDefault("last", ""))).keySet());
        assertEquals("/api/v1/grid?per_page=2&page=3", links(fixture.get("/grid?per_page=2&page=99")).get("prev"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grid?per_page=2", "/accounts?per_page=2&page=2"})
    void headAndUnchangedPagesHaveThemToo(String url) {
        Got got = fixture.get(url);
        assertFalse(got.header("Link").isEmpty());
        assertEquals(got.header("Link"), fixture.ask("HEAD", url, Map.of(), null).header("Link"));
        Got again = fixture.get(url, "If-None-Match", got.header("ETag"));
        assertEquals(304, again.status());
        assertEquals(got.header("Link"), again.header("Link"));
        fixture.use(fixture.process(true));
        assertEquals(got.header("Link"), fixture.get(url, "If-None-Match", got.header("ETag")).header("Link"));
    }

    @Test
    void valuesCannotLeaveTheirPlace() {
        fixture.measured(fixture.full(9, "github", "odd\"name"), 100);
        fixture.board();
        Got got = fixture.get("/grid?q=%22%3E%3B%20rel%3D%22evil%0D%0ASet-Cookie%3A&per_page=1");
        assertEquals("", got.header("Link"));
        Got odd = fixture.get("/grid?q=odd%22name");
        assertTrue(odd.header("Link").contains("q=odd%22name"), odd.header("Link"));
    }

    @Test
    void headersStayWithinTheirRoom() {
        String many = "&organization=NASA" + "&organization=%22".repeat(40) + "&tag=space"
                + ("&tag=" + "%22".repeat(100)).repeat(12);
        String link = fixture.get("/grid?per_page=2" + many).header("Link");
        assertTrue(link.length() <= 6_000, link.length() + "");
        assertTrue(link.contains("rel=\"next\""), link);
    }

    @Test
    void otherAnswersHaveNone() {
        for (String url : java.util.List.of("/summary", "/collections", "/leaderboard", "/openapi.json",
                "/grid?bogus=1")) {
            assertEquals("", fixture.get(url).header("Link"), url);
        }
    }
}
