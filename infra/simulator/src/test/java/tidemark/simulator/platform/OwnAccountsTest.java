package tidemark.simulator.platform;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pinterest and Tumblr, which show an audience only to the account's owner. */
class OwnAccountsTest extends SimulatorFixture {

    private static final String PINTEREST = "api.pinterest.com";
    private static final String TUMBLR = "api.tumblr.com";

    private HttpResponse<String> pinterest(String owner) throws Exception {
        return ask(PINTEREST, "/v5/user_account", "Authorization", "Bearer " + secret("pinterest.token." + owner));
    }

    private HttpResponse<String> info(String blog) throws Exception {
        return ask(TUMBLR, "/v2/blog/" + blog + "/info?api_key=" + secret("tumblr.key"));
    }

    private HttpResponse<String> readers(String blog, String... headers) throws Exception {
        return ask(TUMBLR, "/v2/blog/" + blog + "/followers?limit=1", headers);
    }

    @Test
    void pinterestTellsTheOwnersAccount() throws Exception {
        JsonNode account = json(pinterest("museum"));
        assertEquals("museum", account.get("username").asText());
        assertEquals("BUSINESS", account.get("account_type").asText());
        assertEquals(followers("pinterest", "museum"), account.get("follower_count").asLong());
        assertTrue(account.get("following_count").isNumber());
        assertTrue(account.get("pin_count").isNumber());
        assertTrue(account.get("id").isTextual());
    }

    @Test
    void pinterestFollowsARenamedOwnerAndForgetsALostOne() throws Exception {
        assertEquals("museum_simmonow", json(pinterest("museum_simmoved")).get("username").asText());
        assertEquals(401, pinterest("museum_simgone").statusCode());
        assertEquals(401, pinterest("museum_simsusp").statusCode());
    }

    @Test
    void pinterestRefusesStrangersAndTooMany() throws Exception {
        HttpResponse<String> stranger = ask(PINTEREST, "/v5/user_account", "Authorization", "Bearer pina_wrong");
        assertEquals(401, stranger.statusCode());
        assertEquals(2, json(stranger).get("code").asInt());
        HttpResponse<String> refused = pinterest("museum_sim429");
        assertEquals(8, json(refused).get("code").asInt());
        assertEquals("1", header(refused, "X-RateLimit-Reset"));
    }

    @Test
    void tumblrTellsPostsForAKey() throws Exception {
        JsonNode answer = json(info("museum"));
        assertEquals(200, answer.at("/meta/status").asInt());
        JsonNode blog = answer.at("/response/blog");
        assertEquals("museum", blog.get("name").asText());
        assertTrue(blog.get("uuid").asText().startsWith("t:"));
        assertTrue(blog.get("posts").isNumber());
        assertTrue(blog.get("updated").isNumber());
        assertFalse(blog.has("followers"));
        assertEquals(blog, json(info("museum.tumblr.com")).at("/response/blog"));
    }

    @Test
    void tumblrTellsFollowersToTheOwner() throws Exception {
        String[] owner = {"Authorization", "Bearer " + secret("tumblr.token.museum")};
        JsonNode answer = json(readers("museum", owner));
        assertEquals(followers("tumblr", "museum"), answer.at("/response/total_users").asLong());
        assertEquals(401, readers("another", owner).statusCode());
        assertEquals(401, readers("museum").statusCode());
    }

    @Test
    void tumblrSaysWhatIsWrong() throws Exception {
        assertEquals(404, json(info("museum-simgone")).at("/meta/status").asInt());
        assertEquals(404, info("museum-simsusp").statusCode());
        assertEquals(4012, json(info("museum-simhide")).at("/errors/0/code").asInt());
        HttpResponse<String> refused = info("museum-sim429");
        assertEquals(429, json(refused).at("/meta/status").asInt());
        assertEquals("1", header(refused, "X-Ratelimit-Perhour-Reset"));
        assertEquals("Unauthorized", json(ask(TUMBLR, "/v2/blog/museum/info")).at("/meta/msg").asText());
        assertEquals("1000", header(info("museum"), "X-Ratelimit-Perhour-Limit"));
    }
}
