package tidemark.query;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The API browser: its page, the files that the page loads, and no others. */
class ApiDocsTest {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final QueryFixture fixture = new QueryFixture();

    private List<String> loaded() {
        return LOADED.matcher(fixture.get("/docs").body()).results().map(found -> found.group(1))
                .filter(address -> address.contains("/docs/")).toList();
    }

    @Test
    void thePageLoadsItsFilesByNamesThatChangeWithThem() {
        List<String> loaded = loaded();
        assertEquals(4, loaded.size(), loaded::toString);
        for (String address : loaded) {
            Got got = fixture.get(address.replaceFirst("^/api/v1", ""));
            assertEquals(200, got.status(), address);
            assertEquals("public, max-age=31536000, immutable", got.header("Cache-Control"));
            String plain = address.replaceFirst("^/api/v1", "").replaceFirst("-[\\w-]{12}\\.", ".");
            Got current = fixture.get(plain);
            assertEquals(got.body(), current.body(), plain);
            assertEquals("no-cache", current.header("Cache-Control"));
        }
        assertEquals("no-cache", fixture.get("/docs").header("Cache-Control"));
    }

    @Test
    void thePageAndItsScriptsNameNoOtherHost() {
        Got page = fixture.get("/docs");
        assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
        assertFalse(page.body().contains("//"), page.body());
        assertFalse(fixture.get("/docs/docs.js").body().contains("://"));
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertTrue(policy.contains("connect-src 'self'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(Pattern.compile("<script(?![^>]* src=)| on\\w+=|<style| style=").matcher(page.body()).find(),
                page.body());
    }

    @ParameterizedTest
    @CsvSource({"docs.js, text/javascript; charset=utf-8", "docs.css, text/css; charset=utf-8",
            "swagger-ui-bundle.js, text/javascript; charset=utf-8", "swagger-ui.css, text/css; charset=utf-8"})
    void filesAreKeptByTheirTagsAndSentPacked(String name, String type) {
        Got got = fixture.get("/docs/" + name);
        assertEquals(type, got.header("Content-Type"));
        assertEquals("nosniff", got.header("X-Content-Type-Options"));
        assertEquals(304, fixture.get("/docs/" + name, "If-None-Match", got.header("ETag")).status());
        assertEquals(200, fixture.get("/docs/" + name, "If-None-Match", "W/\"other\"").status());
        Got packed = fixture.get("/docs/" + name, "Accept-Encoding", "gzip");
        assertEquals(got.body(), packed.body());
        assertEquals(got.body().length() >= 1024 ? "gzip" : "", packed.header("Content-Encoding"));
        assertTrue(got.body().length() < 2_500_000, name + " has " + got.body().length());
    }

    @Test
    void theDescriptionNamesEveryFile() {
        JsonNode names = fixture.get("/openapi.json").json().path("paths").path("/docs/{file}").path("get")
                .path("parameters").path(0).path("schema").path("enum");
        TreeSet<String> described = new TreeSet<>();
        names.forEach(name -> described.add(name.asText()));
        TreeSet<String> loaded = new TreeSet<>();
        loaded().forEach(address -> loaded
                .add(address.replaceFirst(".*/", "").replaceFirst("-[\\w-]{12}\\.", ".")));
        assertEquals(loaded, described);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/index.html", "/docs/swagger-ui-bundle.js.LICENSE.txt", "/docs/../QueryHandler.class",
            "/docs/..%2f..%2f..%2fopenapi.yaml", "/docs/%2fetc%2fpasswd", "/docs/docs.js/more", "/docs/docs-x.js"})
    void otherFilesAreNotThere(String url) {
        Got got = fixture.get(url);
        assertEquals(404, got.status());
        assertEquals("application/problem+json", got.header("Content-Type"));
    }

    @Test
    void takesNoParameter() {
        assertEquals(Map.of("a", "There is no such parameter; this route takes none."),
                fixture.get("/docs?a=b").errors());
        assertEquals(400, fixture.get("/docs/docs.js?a=b").status());
    }
}
