package tidemark.simulator.platform;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeerTubeAndLemmyTest extends SimulatorFixture {

    private static final String TUBE = "peertube.museum.example";
    private static final String LEMMY = "lemmy.museum.example";

    @Test
    void peerTubeTellsAChannelsFollowers() throws Exception {
        JsonNode channel = json(ask(TUBE, "/api/v1/video-channels/curator"));
        assertEquals("curator", channel.get("name").asText());
        assertEquals(TUBE, channel.get("host").asText());
        assertEquals("https://" + TUBE + "/video-channels/curator", channel.get("url").asText());
        assertTrue(channel.get("id").isNumber());
        assertTrue(channel.get("isLocal").asBoolean());
        assertEquals(followers("peertube", "curator@" + TUBE), channel.get("followersCount").asLong());
        assertTrue(channel.has("ownerAccount"));
    }

    @Test
    void peerTubeTellsAnAccountsFollowers() throws Exception {
        JsonNode account = json(ask(TUBE, "/api/v1/accounts/curator@" + TUBE));
        assertEquals("curator", account.get("name").asText());
        assertEquals(followers("peertube", "curator@" + TUBE), account.get("followersCount").asLong());
        assertTrue(account.get("followingCount").isNumber());
        assertFalse(account.has("ownerAccount"));
    }

    @Test
    void peerTubeDescribesProblems() throws Exception {
        HttpResponse<String> missing = ask(TUBE, "/api/v1/accounts/curator_simgone");
        assertEquals(404, missing.statusCode());
        assertTrue(header(missing, "Content-Type").startsWith("application/problem+json"));
        assertEquals("Account not found", json(missing).get("detail").asText());
        assertEquals(404, ask(TUBE, "/api/v1/accounts/curator@other.example").statusCode());
    }

    @Test
    void peerTubeTakesFiftyRequestsInTenSeconds() throws Exception {
        HttpResponse<String> response = ask(TUBE, "/api/v1/video-channels/curator");
        assertEquals("50", header(response, "X-RateLimit-Limit"));
        assertEquals("49", header(response, "X-RateLimit-Remaining"));
        assertEquals(Long.toString(clock.instant().getEpochSecond() + 10), header(response, "X-RateLimit-Reset"));
        HttpResponse<String> refused = ask(TUBE, "/api/v1/video-channels/curator_sim429");
        assertEquals(429, refused.statusCode());
        assertEquals("1", header(refused, "Retry-After"));
    }

    @Test
    void lemmyTellsACommunitysSubscribers() throws Exception {
        JsonNode view = json(ask(LEMMY, "/api/v3/community?name=museums")).get("community_view");
        assertEquals("museums", view.at("/community/name").asText());
        assertEquals("https://" + LEMMY + "/c/museums", view.at("/community/actor_id").asText());
        assertTrue(view.at("/community/local").asBoolean());
        assertFalse(view.at("/community/removed").asBoolean());
        assertEquals(followers("lemmy", "!museums@" + LEMMY), view.at("/counts/subscribers").asLong());
        assertTrue(view.at("/counts/posts").isNumber());
        assertTrue(view.at("/counts/subscribers_local").asLong() < view.at("/counts/subscribers").asLong());
    }

    @Test
    void lemmyTellsNoAudienceOfAUser() throws Exception {
        JsonNode view = json(ask(LEMMY, "/api/v3/user?username=curator")).get("person_view");
        assertEquals("curator", view.at("/person/name").asText());
        assertTrue(view.at("/counts/post_count").isNumber());
        assertFalse(view.get("counts").toString().contains("followers"));
    }

    @Test
    void lemmySaysWhatIsWrong() throws Exception {
        JsonNode removed = json(ask(LEMMY, "/api/v3/community?name=museums_simsusp"));
        assertTrue(removed.at("/community_view/community/removed").asBoolean());
        HttpResponse<String> missing = ask(LEMMY, "/api/v3/community?name=museums_simgone");
        assertEquals(404, missing.statusCode());
        assertEquals("couldnt_find_community", json(missing).get("error").asText());
        assertEquals("couldnt_find_person",
                json(ask(LEMMY, "/api/v3/user?username=curator_simgone")).get("error").asText());
        assertEquals("rate_limit_error",
                json(ask(LEMMY, "/api/v3/community?name=museums_sim429")).get("error").asText());
        assertEquals("instance_is_private",
                json(ask("closed-" + LEMMY, "/api/v3/community?name=museums")).get("error").asText());
    }
}
