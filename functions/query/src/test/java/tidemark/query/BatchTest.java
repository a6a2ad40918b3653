package tidemark.query;

import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.aws.http.Json;
import tidemark.aws.http.Role;
import tidemark.query.QueryFixture.Got;
import tidemark.testing.handler.Invocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Several GETs at once. */
class BatchTest {

    private final QueryFixture fixture = QueryFixture.filled();

    private Got post(String body, @Nullable Role role) {
        APIGatewayV2HTTPEvent event = ApiEvent.of("POST", "/batch", Map.of(), role);
        event.setBody(body);
        return fixture.handle(event);
    }

    private Got batch(String... paths) {
        var requests = Json.object();
        var list = requests.putArray("requests");
        for (String path : paths) {
            list.addObject().put("method", "GET").put("path", path);
        }
        return post(Json.text(requests), null);
    }

    @Test
    void answersKeepTheOrderOfTheRequestsAndAreThoseOfTheRoutes() {
        List<String> paths = List.of("/summary", "/grid?per_page=1", "/nothing", "/history/bluesky/nasa.gov",
                "/accounts/github/esa", "/api/v1/leaderboard?limit=3", "/grid?sort=bogus", "/me", "/health/live",
                "/compare?accounts=bluesky/nasa.gov,github/esa");
        JsonNode json = batch(paths.toArray(String[]::new)).json();
        assertEquals(10, json.path("count").asInt());
        assertEquals(paths, QueryFixture.texts(json.path("results"), "path"));
        assertEquals(List.of("200", "200", "404", "200", "200", "200", "400", "200", "200", "200"),
                QueryFixture.texts(json.path("results"), "status"));
        for (int i = 0; i < paths.size(); i++) {
            assertEquals(fixture.get(paths.get(i).replace("/api/v1", "")).json(), json.at("/results/" + i + "/body"));
        }
    }

    @Test
    void roleAndViewAreTheCallers() {
        String body = "{\"requests\":[{\"path\":\"/me\"},{\"path\":\"/accounts/bluesky/nasa.gov\"}]}";
        assertEquals("public", post(body, null).json().at("/results/0/body/view").asText());
        assertFalse(post(body, null).body().contains("Team A"));
        JsonNode editor = post(body, Role.EDITOR).json();
        assertEquals("editor", editor.at("/results/0/body/role").asText());
        assertEquals("Team A", editor.at("/results/1/body/team").asText());
        fixture.use(fixture.process(false));
        assertEquals(401, post(body, null).status());
        assertEquals(200, post(body, Role.VIEWER).json().at("/results/1/status").asInt());
    }

    @Test
    void costsWhatItsPartsCost() {
        fixture.get("/grid");
        int before = fixture.ledgerReads;
        batch("/summary", "/grid", "/accounts", "/leaderboard", "/me");
        assertEquals(before, fixture.ledgerReads);
        assertEquals(0, fixture.historyReads.get());
    }

    @Test
    void aPartThatFailsLeavesTheOthers() {
        fixture.get("/summary");
        fixture.ledgerFault = new IllegalStateException("secret");
        Got got = batch("/summary", "/accounts/github/esa");
        assertEquals(200, got.status());
        assertEquals(List.of("200", "500"), QueryFixture.texts(got.json().path("results"), "status"));
        assertTrue(got.body().contains(Invocation.REQUEST_ID), got.body());
        assertFalse(got.body().contains("secret"), got.body());
        fixture.ledgerFault = null;
        fixture.ledgerDown = true;
        assertEquals(List.of("200", "503"),
                QueryFixture.texts(batch("/summary", "/collections").json().path("results"), "status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "DELETE", "OPTIONS", "get", ""})
    void takesGetAlone(String method) {
        Got got = post("{\"requests\":[{\"method\":\"" + method + "\",\"path\":\"/batch\"},{\"path\":\"/me\"}]}", null);
        assertEquals(List.of("405", "200"), QueryFixture.texts(got.json().path("results"), "status"));
    }

    @Test
    void takesAnswersInJsonAlone() {
        JsonNode json = batch("/docs", "/me", "/docs/swagger-ui.css").json();
        assertEquals(List.of("400", "200", "400"), QueryFixture.texts(json.path("results"), "status"));
    }

    @Test
    void nestsNothing() {
        assertEquals(List.of("405", "405"),
                QueryFixture.texts(batch("/batch", "/batch/").json().path("results"), "status"));
    }

    @Test
    void aPartThatWouldMakeTheWholeTooLargeSaysSoAndSmallerOnesAreTold() {
        for (int i = 100; i < 1100; i++) {
            fixture.measured(fixture.full(i, "github", "large" + i), i);
        }
        fixture.board();
        String large = "/grid?per_page=1000";
        JsonNode results = batch(large, large, large, large, large, large, large, large, large, "/me").json()
                .path("results");
        List<String> statuses = QueryFixture.texts(results, "status");
        assertEquals("200", statuses.getFirst());
        assertEquals("413", statuses.get(8));
        assertEquals("200", statuses.get(9));
        assertTrue(results.toString().length() < Responses.LARGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{", "\"x\"", "{\"requests\":[]}", "{\"requests\":{}}",
            "{\"requests\":[1]}", "{\"requests\":[{}]}", "{\"requests\":[{\"path\":7}]}",
            "{\"requests\":[{\"path\":\"summary\"}]}", "{\"requests\":[{\"path\":\"http://example.org/\"}]}",
            "{\"requests\":[{\"path\":\"/me\",\"body\":\"x\"}]}", "{\"requests\":[{\"path\":\"/me\",\"method\":1}]}",
            "{\"requests\":[{\"path\":\"/me\",\"path\":\"/summary\"}]}", "{\"requests\":[{\"path\":\"/me\"}]} x",
            "{\"requests\":[{\"path\":\"/me\"}],\"more\":1}"})
    void aBodyThatIsNoBatchIsRefused(String body) {
        Got got = post(body, null);
        assertEquals(400, got.status(), got.body());
        assertFalse(got.errors().isEmpty());
    }

    @Test
    void elevenRequestsAndPathsWithoutEndAreRefused() {
        String[] eleven = new String[11];
        java.util.Arrays.fill(eleven, "/me");
        assertEquals(400, batch(eleven).status());
        assertEquals(400, batch("/grid?q=" + "a".repeat(5_000)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/grid?q=%", "//", "/../health/live", "/accounts/github/%00", "/?", "/#", "/\n"})
    void hostilePathsFailInTheirPlace(String path) {
        JsonNode results = batch(path, "/me").json().path("results");
        assertTrue(results.at("/0/status").asInt() >= 400 && results.at("/0/status").asInt() < 500,
                results.toString());
        assertEquals(200, results.at("/1/status").asInt());
    }

    @Test
    void conditionsOfTheWholeAreNotThoseOfItsParts() {
        APIGatewayV2HTTPEvent event = ApiEvent.of("POST", "/batch", Map.of("If-None-Match", "*"), null);
        event.setBody("{\"requests\":[{\"path\":\"/summary\"}]}");
        Got got = fixture.handle(event);
        assertEquals(200, got.status());
        assertEquals(200, got.json().at("/results/0/status").asInt());
    }
}
