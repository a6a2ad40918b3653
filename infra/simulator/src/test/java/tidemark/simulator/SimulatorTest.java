package tidemark.simulator;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.platform.Credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SimulatorTest extends SimulatorFixture {

    private static final String LOOKUP = "/api/v1/accounts/lookup?acct=curator";

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.address() + path));
        return client().send((headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.ofString());
    }

    @Test
    void listensOnLoopbackAlone() {
        assertTrue(simulator.boundTo().getAddress().isLoopbackAddress());
        assertEquals("127.0.0.1", simulator.boundTo().getAddress().getHostAddress());
    }

    @Test
    void marksEveryAnswerAsSimulated() throws Exception {
        assertEquals("1", header(ask("mastodon.example", LOOKUP), "X-Tidemark-Simulated"));
        assertEquals("1", header(get("/_control/health"), "X-Tidemark-Simulated"));
        assertEquals("1", header(ask("localnames", "/"), "X-Tidemark-Simulated"));
    }

    @Test
    void takesTheHostFromThePathToo() throws Exception {
        JsonNode byHeader = json(ask("mastodon.example", LOOKUP));
        assertEquals(byHeader, json(get("/~/mastodon.example" + LOOKUP)));
    }

    @Test
    void answersForNoPlatformWithoutAHost() throws Exception {
        HttpResponse<String> response = get("/users/nasa");
        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("X-Forwarded-Host"));
    }

    @Test
    void keepsBooksOnItsClients() throws Exception {
        ask("mastodon.example", LOOKUP);
        askNow("mastodon.example", LOOKUP);
        askNow("mastodon.example", LOOKUP);
        JsonNode report = json(control("GET", "violations", ""));
        assertEquals(1, report.at("/counts/spacing").asInt());
        assertEquals("mastodon#mastodon.example", report.at("/violations/0/scope").asText());
        JsonNode scope = report.at("/scopes/0");
        assertEquals(3, scope.get("requests").asInt());
        assertEquals(1, scope.get("refused").asInt());
        assertEquals(1, scope.get("max_concurrent").asInt());
        assertEquals(0, scope.get("min_spacing_ms").asInt());
        assertTrue(json(control("POST", "reset", "")).get("scopes").isEmpty());
    }

    @Test
    void handsOutItsCredentials() throws Exception {
        JsonNode issued = json(control("GET", "credentials", ""));
        simulator.credentials().issued().forEach((name, secret) -> assertEquals(secret, issued.get(name).asText()));
        assertFalse(issued.isEmpty());
    }

    @Test
    void namesNoCredentialInItsBooks() throws Exception {
        String token = simulator.credentials().issued().get("github.token");
        ask("api.github.com", "/users/nasa", "Authorization", "Bearer " + token);
        assertFalse(control("GET", "violations", "").body().contains(token));
    }

    @Test
    void tellsAnAccountsTruth() throws Exception {
        JsonNode account = json(get("/_control/accounts/x/nasa"));
        assertEquals(simulator.population().account("x", "nasa").at(clock.instant()).followers(),
                account.get("followers").asLong());
        assertEquals(404, get("/_control/accounts/myspace/nasa").statusCode());
    }

    @Test
    void refusesControlToWebPages() throws Exception {
        assertEquals(403, get("/_control/credentials", "Origin", "https://elsewhere.example").statusCode());
    }

    @Test
    void saysThatAPortIsTaken() {
        int port = simulator.boundTo().getPort();
        assertThrows(BindException.class, () -> Simulator.start(Settings.standard(clock).withPort(port)).close());
    }

    @Test
    void refusesToRunSlowerThanTime() {
        assertThrows(IllegalArgumentException.class, () -> Settings.standard(clock).withSpeed(0.5));
    }

    @Test
    void everyHostHasARobotsFileThatNoLimitOfThePlatformCounts() throws Exception {
        HttpResponse<String> robots = ask("t.me", "/robots.txt");
        assertEquals("User-agent: *\nDisallow:\n", robots.body());
        assertTrue(header(robots, "Content-Type").startsWith("text/plain"));
        ask("t.me", "/museum");
        assertEquals(200, askNow("t.me", "/robots.txt").statusCode());
        assertEquals(200, askNow("t.me", "/museum").statusCode());
        assertEquals("robots#t.me", json(control("GET", "violations", "")).at("/scopes/0/scope").asText());
    }

    @Test
    void answersWhatItIsToldForRobotsUntilItIsToldOtherwise() throws Exception {
        control("POST", "robots", "{\"host\":\"t.me\",\"body\":\"User-agent: *\\nDisallow: /\\n\"}");
        assertEquals("User-agent: *\nDisallow: /\n", ask("t.me", "/robots.txt").body());
        control("POST", "robots", "{\"host\":\"t.me\",\"status\":503}");
        assertEquals(503, ask("t.me", "/robots.txt").statusCode());
        control("DELETE", "robots", "");
        assertEquals(200, ask("t.me", "/robots.txt").statusCode());
        assertEquals(400, control("POST", "robots", "{\"status\":200}").statusCode());
    }

    @Test
    void tellsWhoseTokenItIs() {
        Credentials credentials = simulator.credentials();
        String token = credentials.find("tiktok.token.museum.of_x").orElseThrow();
        assertEquals(Optional.of("museum.of_x"), credentials.owner("tiktok.token", token));
        assertEquals(Optional.empty(), credentials.owner("tumblr.token", token));
        assertEquals(Optional.empty(), credentials.owner("tiktok.token", "sim.bXVzZXVt.forged"));
        assertTrue(credentials.accepts("tiktok.token.museum.of_x", token));
        assertEquals(Optional.empty(), credentials.find("mastodon.token.museum.example"));
    }
}
