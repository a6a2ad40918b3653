package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The endpoints of TikTok and Meta that extend tokens. */
class TokenEndpointsTest extends SimulatorFixture {

    private static final String EXCHANGE = "/v26.0/oauth/access_token?grant_type=fb_exchange_token";

    private HttpResponse<String> refresh(String refreshToken) throws Exception {
        String[] app = secret("tiktok.app").split(":", 2);
        return post("open.tiktokapis.com", "/v2/oauth/token/", "client_key=" + app[0] + "&client_secret=" + app[1]
                + "&grant_type=refresh_token&refresh_token=" + refreshToken);
    }

    private HttpResponse<String> exchange(String token) throws Exception {
        String[] app = secret("facebook.app").split(":", 2);
        return ask("graph.facebook.com", EXCHANGE + "&client_id=" + app[0] + "&client_secret=" + app[1]
                + "&fb_exchange_token=" + token);
    }

    @Test
    void tikTokRotatesTheRefreshToken() throws Exception {
        String first = secret("tiktok.refresh.museum");
        JsonNode given = json(refresh(first));
        assertEquals(86_400, given.get("expires_in").asInt());
        assertEquals(31_536_000, given.get("refresh_expires_in").asInt());
        assertEquals(Optional.of("museum"),
                simulator.credentials().owner("tiktok.token", given.get("access_token").asText()));
        String second = given.get("refresh_token").asText();
        assertNotEquals(first, second);
        assertEquals(200, refresh(first).statusCode());
        assertEquals(200, refresh(second).statusCode());
        assertEquals("invalid_grant", json(refresh(first)).get("error").asText());
    }

    @Test
    void tikTokRefusesOtherApplicationsAndTokens() throws Exception {
        assertEquals("invalid_grant", json(refresh("rft.nobody")).get("error").asText());
        JsonNode refused = json(post("open.tiktokapis.com", "/v2/oauth/token/", "client_key=a&client_secret=b"));
        assertEquals("invalid_client", refused.get("error").asText());
    }

    @Test
    void facebookProlongsTheTokensOfFacebookAndInstagram() throws Exception {
        JsonNode given = json(exchange(secret("facebook.token")));
        assertEquals("bearer", given.get("token_type").asText());
        assertEquals(5_184_000, given.get("expires_in").asLong());
        assertTrue(simulator.credentials().accepts("facebook.token", given.get("access_token").asText()));
        String[] instagram = secret("instagram.token").split(":", 2);
        String longer = json(exchange(instagram[1])).get("access_token").asText();
        assertTrue(simulator.credentials().accepts("instagram.token", instagram[0] + ":" + longer));
    }

    @Test
    void facebookSaysWhatIsWrong() throws Exception {
        assertEquals(190, json(exchange("EAABnobody")).at("/error/code").asInt());
        control("POST", "credentials", "{\"name\":\"facebook.token\",\"state\":\"expired\"}");
        HttpResponse<String> expired = exchange(secret("facebook.token"));
        assertEquals(400, expired.statusCode());
        assertTrue(json(expired).at("/error/message").asText().contains("expired"));
        assertEquals("Error validating client secret.",
                json(ask("graph.facebook.com", EXCHANGE)).at("/error/message").asText());
    }

    @Test
    void threadsProlongsItsToken() throws Exception {
        String path = "/refresh_access_token?grant_type=th_refresh_token&access_token=";
        JsonNode given = json(ask("graph.threads.com", path + secret("threads.token")));
        assertTrue(simulator.credentials().accepts("threads.token", given.get("access_token").asText()));
        assertEquals(190, json(ask("graph.threads.com", path + "THnobody")).at("/error/code").asInt());
    }
}
