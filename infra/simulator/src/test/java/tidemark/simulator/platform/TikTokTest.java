package tidemark.simulator.platform;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;
import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.FaultKind;
import tidemark.simulator.http.Json;
import tidemark.simulator.population.Numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TikTokTest extends SimulatorFixture {

    private static final String API = "open.tiktokapis.com";
    private static final String WEB = "www.tiktok.com";
    private static final String INFO = "/v2/user/info/?fields=open_id,union_id,username,display_name,follower_count,"
            + "following_count,likes_count,video_count,is_verified";

    private HttpResponse<String> own(String handle) throws Exception {
        return ask(API, INFO, "Authorization", "Bearer " + secret("tiktok.token." + handle));
    }

    private JsonNode state(String path, String script) throws Exception {
        String page = ask(WEB, path).body();
        String opening = "<script id=\"" + script + "\" type=\"application/json\">";
        int start = page.indexOf(opening) + opening.length();
        return Json.read(page.substring(start, page.indexOf("</script>", start))).orElseThrow();
    }

    private JsonNode embed(String handle) throws Exception {
        return state("/embed/@" + handle, "__FRONTITY_CONNECT_STATE__").path("source").path("data")
                .path("/embed/@" + handle);
    }

    private JsonNode detail(String handle) throws Exception {
        return state("/@" + handle, "__UNIVERSAL_DATA_FOR_REHYDRATION__").path("__DEFAULT_SCOPE__")
                .path("webapp.user-detail");
    }

    private Numbers numbers(String handle) {
        return simulator.population().account("tiktok", handle).at(clock.instant());
    }

    @Test
    void tellsAnOwnerTheirOwnAccountExactly() throws Exception {
        JsonNode body = json(own("museum"));
        JsonNode user = body.at("/data/user");
        assertEquals(9, user.size());
        assertEquals("museum", user.get("username").asText());
        assertEquals(numbers("museum").followers(), user.get("follower_count").asLong());
        assertEquals(numbers("museum").likes(), user.get("likes_count").asLong());
        assertEquals(numbers("museum").posts(), user.get("video_count").asLong());
        assertTrue(user.get("is_verified").isBoolean() && user.get("open_id").isTextual());
        assertEquals("ok", body.at("/error/code").asText());
    }

    @Test
    void followsAnOwnerToANewName() throws Exception {
        assertEquals("museum_simmonow", json(own("museum_simmoved")).at("/data/user/username").asText());
    }

    @Test
    void refusesTokensItDidNotGiveAndFieldsItDoesNotHave() throws Exception {
        HttpResponse<String> wrong = ask(API, INFO, "Authorization", "Bearer act.wrong");
        assertEquals(401, wrong.statusCode());
        assertEquals("access_token_invalid", json(wrong).at("/error/code").asText());
        assertEquals(401, own("museum_simgone").statusCode());
        HttpResponse<String> field = ask(API, "/v2/user/info/?fields=shoe_size", "Authorization",
                "Bearer " + secret("tiktok.token.museum"));
        assertEquals("invalid_params", json(field).at("/error/code").asText());
    }

    @Test
    void saysThatItsLimitIsExceeded() throws Exception {
        simulator.faults().add(Fault.of(FaultKind.RATE_LIMITED));
        HttpResponse<String> response = own("museum");
        assertEquals(429, response.statusCode());
        assertEquals("rate_limit_exceeded", json(response).at("/error/code").asText());
    }

    @Test
    void embedsAProfileWithRoundedCounts() throws Exception {
        JsonNode page = embed("museum");
        JsonNode user = page.get("userInfo");
        assertEquals("museum", user.get("uniqueId").asText());
        assertEquals(ShortNumbers.tenths(numbers("museum").followers()), user.get("followerCount").asLong());
        assertTrue(user.get("heartCount").isNumber() && user.get("followingCount").isNumber());
        assertTrue(page.at("/videoList/0/playCount").isNumber());
    }

    @Test
    void embedsNobodyWithA404InsideAndNoPageOfThePrivate() throws Exception {
        assertEquals(404, embed("museum_simgone").at("/userInfo/code").asInt());
        HttpResponse<String> hidden = ask(WEB, "/embed/@museum_simhide");
        assertEquals(404, hidden.statusCode());
        assertFalse(hidden.body().contains("__FRONTITY_CONNECT_STATE__"));
    }

    @Test
    void writesRoundedNumbersAndExactTextsIntoAProfile() throws Exception {
        JsonNode detail = detail("museum");
        assertEquals(0, detail.get("statusCode").asInt());
        JsonNode info = detail.get("userInfo");
        assertEquals("museum", info.at("/user/uniqueId").asText());
        assertTrue(info.at("/user/id").textValue().matches("\\d{19}"));
        assertEquals(Long.toString(numbers("museum").followers()), info.at("/statsV2/followerCount").textValue());
        assertEquals(ShortNumbers.tenths(numbers("museum").followers()), info.at("/stats/followerCount").asLong());
        assertTrue(info.at("/user/createTime").isNumber());
    }

    @Test
    void namesMissingPrivateAndRemovedProfilesByAStatusOfItsOwn() throws Exception {
        assertEquals(10221, detail("museum_simgone").get("statusCode").asInt());
        assertEquals(10222, detail("museum_simhide").get("statusCode").asInt());
        assertTrue(detail("museum_simhide").at("/userInfo/user/privateAccount").booleanValue());
        assertEquals(10204, detail("museum_simsusp").get("statusCode").asInt());
    }

    @Test
    void leadsToLoginAndChangesItsState() throws Exception {
        assertTrue(header(ask(WEB, "/@museum_simwall"), "Location").startsWith("https://www.tiktok.com/login"));
        assertEquals(200, ask(WEB, "/login").statusCode());
        assertTrue(detail("museum_simlayout").isMissingNode());
    }
}
