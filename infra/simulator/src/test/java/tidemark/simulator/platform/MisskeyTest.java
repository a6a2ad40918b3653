package tidemark.simulator.platform;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MisskeyTest extends SimulatorFixture {

    private static final String HOST = "misskey.museum.example";

    private HttpResponse<String> show(String body) throws Exception {
        return post(HOST, "/api/users/show", body);
    }

    private HttpResponse<String> named(String username) throws Exception {
        return show("{\"username\":\"" + username + "\",\"host\":null}");
    }

    @Test
    void showsALocalUser() throws Exception {
        JsonNode user = json(named("curator"));
        assertEquals("curator", user.get("username").asText());
        assertTrue(user.get("host").isNull());
        assertEquals(followers("misskey", "curator@" + HOST), user.get("followersCount").asLong());
        assertTrue(user.get("followingCount").isNumber());
        assertTrue(user.get("notesCount").isNumber());
        assertEquals("public", user.get("followersVisibility").asText());
        assertFalse(user.get("isSuspended").asBoolean());
        assertTrue(user.get("createdAt").asText().endsWith(".000Z"));
        assertEquals(user.get("id"), json(show("{\"userId\":\"" + user.get("id").asText() + "\"}")).get("id"));
    }

    @Test
    void hidesACountBehindAZeroAndAVisibility() throws Exception {
        JsonNode user = json(named("curator_simhide"));
        assertEquals(0, user.get("followersCount").asLong());
        assertEquals("private", user.get("followersVisibility").asText());
        assertTrue(json(named("curator_simsusp")).get("isSuspended").asBoolean());
    }

    @Test
    void namesItsErrorsByACode() throws Exception {
        HttpResponse<String> missing = named("curator_simgone");
        assertEquals(404, missing.statusCode());
        assertEquals("NO_SUCH_USER", json(missing).at("/error/code").asText());
        assertEquals("client", json(missing).at("/error/kind").asText());
        assertEquals("NO_SUCH_USER",
                json(show("{\"username\":\"curator\",\"host\":\"other.example\"}")).at("/error/code").asText());
        assertEquals("INVALID_PARAM", json(show("{}")).at("/error/code").asText());
        assertEquals(405, ask(HOST, "/api/users/show?username=curator").statusCode());
    }

    @Test
    void refusesWithACodeAndRetryAfter() throws Exception {
        HttpResponse<String> refused = named("curator_sim429");
        assertEquals(429, refused.statusCode());
        assertEquals("RATE_LIMIT_EXCEEDED", json(refused).at("/error/code").asText());
        assertEquals("1", header(refused, "Retry-After"));
        HttpResponse<String> closed = post("closed-" + HOST, "/api/users/show", "{\"username\":\"curator\"}");
        assertEquals(401, closed.statusCode());
        assertEquals("CREDENTIAL_REQUIRED", json(closed).at("/error/code").asText());
    }
}
