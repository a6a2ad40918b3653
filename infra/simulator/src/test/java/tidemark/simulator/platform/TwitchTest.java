package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TwitchTest extends SimulatorFixture {

    private static final String HOST = "api.twitch.tv";
    private static final String USERS = "/helix/users?login=";

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, secret("twitch.token"));
    }

    private HttpResponse<String> get(String path, String clientAndToken) throws Exception {
        String[] parts = clientAndToken.split(":", 2);
        return ask(HOST, path, "Client-Id", parts[0], "Authorization", "Bearer " + parts[1]);
    }

    private String id(String login) {
        return simulator.population().account("twitch", login).permanentId();
    }

    @Test
    void answersABatchOfUsersWithoutCounts() throws Exception {
        JsonNode data = json(get(USERS + "nasa&login=esa")).get("data");
        assertEquals(2, data.size());
        JsonNode user = data.get(0);
        assertEquals("nasa", user.get("login").asText());
        assertEquals(id("nasa"), user.get("id").asText());
        assertEquals(0, user.get("view_count").asInt());
        assertTrue(user.get("created_at").asText().endsWith("Z"));
        assertFalse(user.has("followers"));
    }

    @Test
    void tellsATotalOfFollowersWithoutNamingAnybody() throws Exception {
        JsonNode answer = json(get("/helix/channels/followers?broadcaster_id=" + id("nasa")));
        assertEquals(followers("twitch", "nasa"), answer.get("total").asLong());
        assertTrue(answer.get("data").isEmpty());
        assertEquals(400, get("/helix/channels/followers").statusCode());
    }

    @Test
    void leavesOutWhoIsNotThere() throws Exception {
        JsonNode data = json(get(USERS + "nasa&login=a_simgone&login=a_simsusp")).get("data");
        assertEquals(1, data.size());
        assertEquals("[]", json(get(USERS + "a_simgone")).get("data").toString());
    }

    @Test
    void keepsTheIdOfARenamedUser() throws Exception {
        String id = id("a_simmoved");
        assertTrue(json(get(USERS + "a_simmoved")).get("data").isEmpty());
        JsonNode user = json(get("/helix/users?id=" + id)).at("/data/0");
        assertEquals(id, user.get("id").asText());
        assertEquals("a_simmovednow", user.get("login").asText());
    }

    @Test
    void takesAHundredUsersAndNoMore() throws Exception {
        String hundred = IntStream.range(0, 100).mapToObj(i -> "login=a" + i).collect(Collectors.joining("&"));
        assertEquals(100, json(get("/helix/users?" + hundred)).get("data").size());
        assertEquals(400, get("/helix/users?" + hundred + "&login=b").statusCode());
        assertEquals(400, get(USERS + "a-b").statusCode());
    }

    @Test
    void tellsItsLimitWithAnEpochReset() throws Exception {
        HttpResponse<String> response = get(USERS + "nasa");
        assertEquals("800", header(response, "Ratelimit-Limit"));
        assertEquals("799", header(response, "Ratelimit-Remaining"));
        assertEquals(Long.toString(clock.instant().getEpochSecond() + 60), header(response, "Ratelimit-Reset"));
        assertEquals(429, get(USERS + "nasa_sim429").statusCode());
    }

    @Test
    void saysWhatIsWrongWithACredential() throws Exception {
        assertEquals("OAuth token is missing", json(ask(HOST, USERS + "nasa")).get("message").asText());
        HttpResponse<String> wrong = get(USERS + "nasa", "client:token");
        assertEquals(401, wrong.statusCode());
        assertEquals("Invalid OAuth token", json(wrong).get("message").asText());
    }

    @Test
    void givesATokenToAnApplication() throws Exception {
        String[] app = secret("twitch.app").split(":", 2);
        String form = "client_id=" + app[0] + "&grant_type=client_credentials&client_secret=";
        JsonNode given = json(post("id.twitch.tv", "/oauth2/token", form + app[1]));
        assertEquals("bearer", given.get("token_type").asText());
        assertTrue(given.get("expires_in").asLong() > 86_400);
        assertEquals(200, get(USERS + "nasa", app[0] + ":" + given.get("access_token").asText()).statusCode());
        assertEquals(403, post("id.twitch.tv", "/oauth2/token", form + "wrong").statusCode());
    }
}
