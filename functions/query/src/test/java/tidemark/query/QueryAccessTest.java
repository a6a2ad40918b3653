package tidemark.query;

import java.util.List;

import org.junit.jupiter.api.Test;

import tidemark.aws.http.Role;
import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What callers without and with a token may read, and which caches may keep it. */
class QueryAccessTest {

    private final QueryFixture fixture = QueryFixture.filled();

    @Test
    void teamsAndDetailsAreForCallersWithATokenAlone() {
        for (String url : List.of("/grid?q=nasa.gov", "/accounts?q=nasa.gov", "/accounts/bluesky/nasa.gov")) {
            assertFalse(fixture.get(url).body().contains("Team A"), url);
            assertTrue(fixture.get(url, Role.VIEWER).body().contains("Team A"), url);
            assertFalse(fixture.get(url).body().contains("all is well"), url);
        }
    }

    @Test
    void readingNeedsATokenWhereItIsNotForEverybody() {
        fixture.use(fixture.process(false));
        Got got = fixture.get("/summary");
        assertEquals(401, got.status());
        assertEquals("Bearer", got.header("WWW-Authenticate"));
        assertEquals(200, fixture.get("/summary", Role.VIEWER).status());
        for (String open : List.of("/health", "/health/ready", "/health/live", "/openapi.json", "/docs",
                "/docs/docs.js")) {
            assertEquals(200, fixture.get(open).status(), open);
        }
    }

    @Test
    void whatATokenEarnedIsForNoSharedCache() {
        assertTrue(fixture.get("/summary").header("Cache-Control").contains("s-maxage=30"));
        assertEquals("private, no-cache", fixture.get("/summary", Role.VIEWER).header("Cache-Control"));
        assertEquals("no-store", fixture.get("/nothing").header("Cache-Control"));
        assertTrue(fixture.get("/summary").header("Vary").contains("Authorization"));
    }
}
