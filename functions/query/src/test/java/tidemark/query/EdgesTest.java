package tidemark.query;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.cache.CachedBytes;
import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Methods other than GET, slashes at the end, malformed URLs and answers that are too large. */
class EdgesTest {

    private final QueryFixture fixture = new QueryFixture();

    @BeforeEach
    void fill() {
        fixture.measured(fixture.full(1, "bluesky", "nasa.gov"), 1000);
        fixture.board();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summary", "/grid", "/accounts", "/accounts/bluesky/nasa.gov",
            "/history/bluesky/nasa.gov", "/collections", "/collections/d-2020-01-01", "/health", "/health/ready",
            "/health/live", "/openapi.json", "/docs", "/docs/docs.js", "/docs/swagger-ui.css", "/leaderboard", "/me",
            "/compare", "/batch", "/nothing",
            "/accounts/import", "/history/import"})
    void headAnswersLikeGetWithoutABodyWithAndWithoutASlash(String path) {
        for (String url : new String[]{path, path + "/"}) {
            for (Map<String, String> headers : java.util.List.of(Map.<String, String>of(),
                    Map.of("Accept-Encoding", "gzip"))) {
                fixture.ask("GET", url, headers, null);
                Got got = fixture.ask("GET", url, headers, null);
                Got head = fixture.ask("HEAD", url, headers, null);
                assertEquals(got.status(), head.status(), url);
                assertEquals("", head.body());
                assertTrue(Integer.parseInt(head.header("Content-Length")) > 0, url);
                Map<String, String> others = new java.util.TreeMap<>(head.headers());
                others.remove("Content-Length");
                assertEquals(got.headers(), others, url);
            }
            assertEquals(
                    Integer.toString(fixture.get(url).body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length),
                    fixture.ask("HEAD", url, Map.of(), null).header("Content-Length"), url);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/summary | GET, HEAD, OPTIONS", "/grid/ | GET, HEAD, OPTIONS",
            "/collections | GET, HEAD, OPTIONS, POST", "/collections/ | GET, HEAD, OPTIONS",
            "/accounts/import | OPTIONS, POST", "/accounts/import/ | OPTIONS",
            "/history/import | OPTIONS, POST",
            "/accounts/bluesky/nasa.gov | GET, HEAD, OPTIONS, DELETE, PATCH", "/accounts | GET, HEAD, OPTIONS, POST",
            "/accounts/bluesky/nasa.gov/resume | OPTIONS, POST",
            "/accounts/bluesky/nasa.gov/resume/more | GET, HEAD, OPTIONS, DELETE, PATCH",
            "/accounts/ | GET, HEAD, OPTIONS", "/compare | GET, HEAD, OPTIONS",
            "/leaderboard | GET, HEAD, OPTIONS", "/me | GET, HEAD, OPTIONS", "/batch | OPTIONS, POST",
            "/batch/ | OPTIONS", "/openapi.json | GET, HEAD, OPTIONS", "/docs | GET, HEAD, OPTIONS",
            "/docs/docs.js | GET, HEAD, OPTIONS"})
    void optionsTellTheMethodsToCallersWithoutATokenToo(String url, String allow) {
        fixture.use(fixture.process(false));
        Got got = fixture.ask("OPTIONS", url, Map.of(), null);
        assertEquals(204, got.status());
        assertEquals(allow, got.header("Allow"));
        assertEquals("", got.body());
        assertEquals(404, fixture.ask("OPTIONS", "/nothing", Map.of(), null).status());
    }

    @Test
    void aPostThatNoFunctionTakesBecauseOfItsSlashIsTold() {
        for (String path : new String[]{"/collections/", "/accounts/import/", "/batch/"}) {
            Got got = fixture.ask("POST", path, Map.of(), null);
            assertEquals(405, got.status());
            assertEquals(fixture.ask("OPTIONS", path, Map.of(), null).header("Allow"), got.header("Allow"));
            assertTrue(got.body().contains("without the slash"), got.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/bluesky/%zz", "/grid?q=%", "/grid?%4=x", "/collections/%", "/%e",
            "/history/x/%"})
    void malformedEscapesAreProblems(String url) {
        for (String method : new String[]{"GET", "POST"}) {
            Got got = fixture.ask(method, url, Map.of(), null);
            assertEquals(400, got.status(), url);
            assertEquals("application/problem+json", got.header("Content-Type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grid?per_page=1&&page=1", "/grid?&per_page=1&page=1", "/grid?per_page=1&page=1&",
            "/grid?&&per_page=1&&&page=1&&"})
    void whereNoParameterIsBetweenTwoSignsNoneIsMeant(String url) {
        Got got = fixture.get(url);
        assertEquals(200, got.status(), got.body());
        assertEquals(fixture.get("/grid?per_page=1&page=1").body(), got.body());
        assertEquals(400, fixture.get("/grid?per_page=1&=1").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/documentation", "/swagger.json"})
    void whereNothingIsTheDescriptionOfTheApiIsNamed(String url) {
        Got got = fixture.get(url);
        assertEquals(404, got.status());
        assertEquals("There is nothing here; /api/v1/openapi.json describes the API.",
                got.json().path("detail").asText());
        assertEquals(200, fixture.get("/openapi.json").status());
    }

    @Test
    void aParameterIsGivenFiftyTimesAtMost() {
        assertEquals(200, fixture.get("/grid?" + "tag=a&".repeat(50)).status());
        assertEquals("At most 50 values.", fixture.get("/grid?" + "tag=a&".repeat(51)).errors().get("tag"));
    }

    @Test
    void aProblemNamesTheFirstHundredAndCountsTheRest() {
        String query = IntStream.range(0, 50_000).mapToObj(n -> "x".repeat(200) + n).collect(Collectors.joining("&"));
        Got got = fixture.get("/grid?" + query);
        assertEquals(400, got.status());
        assertEquals(100, got.json().path("errors").size());
        assertTrue(got.json().path("detail").asText().startsWith("50000 parts of the request"), got.body());
        assertTrue(got.body().length() < 60_000, "an answer of " + got.body().length());
        assertTrue(fixture.get("/grid?fields=" + "x,".repeat(50_000)).body().length() < 150_000);
        assertTrue(fixture.get("/" + "x".repeat(50_000)).body().length() < 3_000);
    }

    @Test
    void anAnswerThatLambdaWouldNotTakeIsToldAsAProblem() {
        ApiRequest request = new ApiRequest("GET", "/api/v1/grid", Map.of(), Map.of(), java.util.Optional.empty(),
                "", null);
        var answer = Responses.of(request,
                new ApiReply.Content(200, CachedBytes.of(new byte[4_000_001]), "tag", false, null));
        assertEquals(400, answer.getStatusCode());
        assertTrue(answer.getBody().contains("ask for fewer rows"));
    }
}
