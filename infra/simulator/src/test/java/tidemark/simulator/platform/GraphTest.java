package tidemark.simulator.platform;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;
import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.FaultKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The Graph APIs of Facebook, Instagram and Threads. */
class GraphTest extends SimulatorFixture {

    private static final String GRAPH = "graph.facebook.com";
    private static final String FIELDS = "?fields=id,name,username,link,followers_count,fan_count,verification_status";
    private static final String DISCOVERED = "id,username,name,biography,followers_count,follows_count,media_count";

    private HttpResponse<String> page(String name) throws Exception {
        return ask(GRAPH, "/v26.0/" + name + FIELDS, "Authorization", "Bearer " + secret("facebook.token"));
    }

    private HttpResponse<String> discovery(String name) throws Exception {
        String[] own = secret("instagram.token").split(":", 2);
        return ask(GRAPH, "/v26.0/" + own[0] + "?fields=business_discovery.username(" + name + ")%7B" + DISCOVERED
                + "%7D", "Authorization", "Bearer " + own[1]);
    }

    private HttpResponse<String> profile(String name) throws Exception {
        return ask("graph.threads.com", "/v1.0/profile_lookup?username=" + name, "Authorization",
                "Bearer " + secret("threads.token"));
    }

    private static int code(HttpResponse<String> response) {
        return json(response).at("/error/code").asInt();
    }

    @Test
    void tellsAPageByNameAndById() throws Exception {
        JsonNode page = json(page("Museum.Of.X"));
        assertEquals(followers("facebook", "museumofx"), page.get("followers_count").asLong());
        assertTrue(page.get("fan_count").asLong() < page.get("followers_count").asLong());
        assertTrue(page.get("username").asText().equalsIgnoreCase("museum.of.x"));
        assertTrue(page.get("link").asText().startsWith("https://www.facebook.com/"));
        assertEquals(page.get("id"), json(page(page.get("id").asText())).get("id"));
        assertEquals(7, page.size());
    }

    @Test
    void tellsAPageWithoutANameByItsIdAlone() throws Exception {
        JsonNode page = json(page("20531316728"));
        assertEquals("20531316728", page.get("id").asText());
        assertFalse(page.has("username"));
    }

    @Test
    void knowsNoSuchAliasOrObject() throws Exception {
        assertEquals(803, code(page("museum.simgone")));
        String id = simulator.population().account("facebook", "museum.simgone").permanentId();
        JsonNode error = json(page(id)).get("error");
        assertEquals(100, error.get("code").asInt());
        assertEquals(33, error.get("error_subcode").asInt());
    }

    private HttpResponse<String> faulted(FaultKind kind, String name) throws Exception {
        simulator.faults().add(Fault.of(kind).onPlatform("facebook"));
        return page(name);
    }

    @Test
    void wantsAFeatureForARestrictedPage() throws Exception {
        assertEquals(10, code(faulted(FaultKind.HIDDEN, "museum")));
    }

    @Test
    void keepsTheIdOfARenamedPage() throws Exception {
        assertEquals(803, code(faulted(FaultKind.RENAMED, "museum")));
        String id = simulator.population().account("facebook", "museum").permanentId();
        assertEquals("museumnow", json(page(id)).get("username").asText());
    }

    @Test
    void asksForATokenAndForARealOne() throws Exception {
        assertEquals(104, code(ask(GRAPH, "/v26.0/museum" + FIELDS)));
        assertEquals(190, code(ask(GRAPH, "/v26.0/museum" + FIELDS, "Authorization", "Bearer EAABwrong")));
        simulator.credentials().set("facebook.token", TokenState.EXPIRED);
        assertEquals(463, json(page("museum")).at("/error/error_subcode").asInt());
    }

    @Test
    void tellsTheMinutesOfALimitInAHeader() throws Exception {
        simulator.faults().add(Fault.of(FaultKind.RATE_LIMITED).retryAfter(150));
        HttpResponse<String> response = page("museum");
        assertEquals(4, code(response));
        assertTrue(header(response, "X-Business-Use-Case-Usage").contains("\"estimated_time_to_regain_access\":3"));
        simulator.faults().clear();
        simulator.faults().add(Fault.of(FaultKind.RATE_LIMITED_BARE));
        assertTrue(profile("museum").headers().firstValue("X-Business-Use-Case-Usage").isEmpty());
        assertEquals(613, code(profile("museum")));
    }

    @Test
    void saysWhichFieldIsNone() throws Exception {
        HttpResponse<String> response = ask(GRAPH, "/v26.0/museum?fields=shoe_size", "Authorization",
                "Bearer " + secret("facebook.token"));
        assertTrue(json(response).at("/error/message").asText().contains("(shoe_size)"));
        assertEquals(100, code(response));
    }

    @Test
    void discoversAProfessionalInsideTheCallersOwnAccount() throws Exception {
        JsonNode body = json(discovery("Museum"));
        assertEquals(secret("instagram.token").split(":", 2)[0], body.get("id").asText());
        JsonNode account = body.get("business_discovery");
        assertEquals("museum", account.get("username").asText());
        assertEquals(followers("instagram", "museum"), account.get("followers_count").asLong());
        assertTrue(account.get("follows_count").isNumber() && account.get("media_count").isNumber());
        assertEquals(7, account.size());
    }

    @Test
    void tellsOfMissingPersonalAndRemovedAccountsAlike() throws Exception {
        for (String name : new String[]{"museum_simgone", "museum_simhide", "museum_simsusp"}) {
            JsonNode error = json(discovery(name)).get("error");
            assertEquals(110, error.get("code").asInt());
            assertEquals(2207013, error.get("error_subcode").asInt());
        }
    }

    @Test
    void looksAThreadsProfileUpWithoutAnId() throws Exception {
        JsonNode profile = json(profile("museum"));
        assertEquals("museum", profile.get("username").asText());
        assertEquals(followers("threads", "museum"), profile.get("follower_count").asLong());
        assertTrue(profile.get("is_verified").isBoolean() && profile.get("views_count").isNumber());
        assertFalse(profile.has("id"));
        assertEquals(400, profile("museum_simgone").statusCode());
    }

    @Test
    void prolongsTokens() throws Exception {
        String[] app = secret("facebook.app").split(":", 2);
        HttpResponse<String> prolonged = ask(GRAPH, "/v26.0/oauth/access_token?grant_type=fb_exchange_token&client_id="
                + app[0] + "&client_secret=" + app[1] + "&fb_exchange_token=" + secret("facebook.token"));
        String token = json(prolonged).get("access_token").asText();
        assertEquals(200, ask(GRAPH, "/v26.0/museum" + FIELDS, "Authorization", "Bearer " + token).statusCode());
    }
}
