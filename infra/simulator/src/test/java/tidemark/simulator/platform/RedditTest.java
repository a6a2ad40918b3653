package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RedditTest extends SimulatorFixture {

    private static final String HOST = "oauth.reddit.com";

    private HttpResponse<String> get(String path) throws Exception {
        return ask(HOST, path + "/about?raw_json=1", "Authorization", "Bearer " + secret("reddit.token"));
    }

    private HttpResponse<String> token(String application, String form) throws Exception {
        String basic = Base64.getEncoder().encodeToString(application.getBytes(StandardCharsets.UTF_8));
        return post("www.reddit.com", "/api/v1/access_token", form, "Authorization", "Basic " + basic);
    }

    @Test
    void tellsACommunitysSubscribers() throws Exception {
        JsonNode thing = json(get("/r/museums"));
        assertEquals("t5", thing.get("kind").asText());
        JsonNode data = thing.get("data");
        assertTrue(data.get("display_name").asText().equalsIgnoreCase("museums"));
        assertTrue(data.get("name").asText().startsWith("t5_"));
        assertEquals(followers("reddit", "r/museums"), data.get("subscribers").asLong());
        assertEquals("public", data.get("subreddit_type").asText());
        assertTrue(data.get("created_utc").isDouble());
    }

    @Test
    void tellsAUsersFollowersInTheProfilesCommunity() throws Exception {
        JsonNode thing = json(get("/user/museum"));
        assertEquals("t2", thing.get("kind").asText());
        assertTrue(thing.at("/data/name").asText().equalsIgnoreCase("museum"));
        assertTrue(thing.at("/data/subreddit/display_name").asText().equalsIgnoreCase("u_museum"));
        assertEquals(followers("reddit", "u/museum"), thing.at("/data/subreddit/subscribers").asLong());
    }

    @Test
    void saysWhyAThingIsNotShown() throws Exception {
        assertEquals(404, get("/r/museum_simgone").statusCode());
        assertEquals("{\"message\":\"Not Found\",\"error\":404}", get("/user/museum_simgone").body());
        assertEquals("banned", json(get("/r/museum_simsusp")).get("reason").asText());
        HttpResponse<String> hidden = get("/r/museum_simhide");
        assertEquals(403, hidden.statusCode());
        assertEquals("private", json(hidden).get("reason").asText());
        JsonNode suspended = json(get("/user/museum_simsusp")).get("data");
        assertTrue(suspended.get("is_suspended").asBoolean());
        assertFalse(suspended.has("subreddit"));
    }

    @Test
    void tellsItsLimitInSeconds() throws Exception {
        HttpResponse<String> response = get("/r/museums");
        assertEquals("999.0", header(response, "x-ratelimit-remaining"));
        assertEquals("1", header(response, "x-ratelimit-used"));
        assertEquals("600", header(response, "x-ratelimit-reset"));
        HttpResponse<String> refused = get("/r/museum_sim429");
        assertEquals(429, refused.statusCode());
        assertEquals("1", header(refused, "x-ratelimit-reset"));
    }

    @Test
    void blocksStrangers() throws Exception {
        assertEquals(401, ask(HOST, "/r/museums/about").statusCode());
        assertEquals(401, ask(HOST, "/r/museums/about", "Authorization", "Bearer wrong").statusCode());
        assertEquals(403, ask("www.reddit.com", "/r/museums/about.json").statusCode());
    }

    @Test
    void givesATokenForADayToAnApplication() throws Exception {
        HttpResponse<String> given = token(secret("reddit.app"), "grant_type=client_credentials");
        assertEquals(86_400, json(given).get("expires_in").asInt());
        assertEquals("bearer", json(given).get("token_type").asText());
        String bearer = "Bearer " + json(given).get("access_token").asText();
        assertEquals(200, ask(HOST, "/r/museums/about", "Authorization", bearer).statusCode());
        clock.advance(Duration.ofDays(1));
        assertEquals(401, ask(HOST, "/r/museums/about", "Authorization", bearer).statusCode());
    }

    @Test
    void givesNoTokenToOthers() throws Exception {
        assertEquals(401, token("a:b", "grant_type=client_credentials").statusCode());
        assertEquals("unsupported_grant_type",
                json(token(secret("reddit.app"), "grant_type=password")).get("error").asText());
    }
}
