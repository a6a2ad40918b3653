package tidemark.simulator.platform;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;
import tidemark.simulator.http.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FlickrTest extends SimulatorFixture {

    private static final String API = "api.flickr.com";
    private static final String WEB = "www.flickr.com";

    private JsonNode call(String method, String parameter) throws Exception {
        return json(ask(API, "/services/rest/?method=" + method + "&" + parameter
                + "&format=json&nojsoncallback=1&api_key=" + secret("flickr.key")));
    }

    private JsonNode lookup(String name) throws Exception {
        String url = URLEncoder.encode("https://www.flickr.com/photos/" + name + "/", StandardCharsets.UTF_8);
        return call("flickr.urls.lookupUser", "url=" + url);
    }

    private JsonNode models(String name) throws Exception {
        String page = ask(WEB, "/people/" + name + "/").body();
        int start = page.indexOf("modelExport: ") + "modelExport: ".length();
        return Json.read(page.substring(start, page.indexOf(",\nauth:", start))).orElseThrow().get("main");
    }

    private String nsid(String name) {
        return simulator.population().account("flickr", name).permanentId();
    }

    @Test
    void tellsAPersonWithTextsInContentAndNoFollowers() throws Exception {
        JsonNode body = call("flickr.people.getInfo", "user_id=" + nsid("museum"));
        assertEquals("ok", body.get("stat").asText());
        JsonNode person = body.get("person");
        assertTrue(person.get("nsid").asText().matches("\\d+@N\\d{2}"));
        assertEquals("museum", person.get("path_alias").asText());
        assertTrue(person.at("/username/_content").isTextual());
        assertTrue(person.at("/photos/count/_content").isTextual());
        assertTrue(person.at("/photos/views/_content").isTextual());
        assertFalse(body.toString().contains("ollower"));
    }

    @Test
    void findsAnIdByTheAddressOfAPage() throws Exception {
        assertEquals(nsid("museum"), lookup("museum").at("/user/id").asText());
        assertEquals(nsid("museum"), lookup(nsid("museum")).at("/user/id").asText());
        assertEquals(1, lookup("museum_simgone").get("code").asInt());
    }

    @Test
    void failsWithStatus200AndACode() throws Exception {
        JsonNode gone = call("flickr.people.getInfo", "user_id=" + nsid("museum_simgone"));
        assertEquals("fail", gone.get("stat").asText());
        assertEquals(1, gone.get("code").asInt());
        JsonNode key = json(ask(API, "/services/rest/?method=flickr.people.getInfo&format=json&nojsoncallback=1"));
        assertEquals(100, key.get("code").asInt());
        assertEquals(105, call("flickr.people.getInfo", "user_id=" + nsid("museum_sim503")).get("code").asInt());
    }

    @Test
    void exportsTheModelsOfAPageWithItsFollowers() throws Exception {
        JsonNode main = models("museum");
        assertEquals(followers("flickr", "museum"),
                main.at("/person-contacts-count-models/0/data/followerCount").asLong());
        JsonNode owner = main.at("/photostream-models/0/data/owner/data");
        assertEquals(nsid("museum"), owner.get("id").asText());
        assertEquals("museum", owner.get("pathAlias").asText());
        assertTrue(main.at("/person-profile-models/0/data/photoCount").isNumber());
    }

    @Test
    void knowsWhoChoseNoAliasByTheirId() throws Exception {
        JsonNode owner = models("35034346050@N01").at("/photostream-models/0/data/owner/data");
        assertEquals("35034346050@N01", owner.get("id").asText());
        assertEquals("", owner.get("pathAlias").asText());
    }

    @Test
    void hidesACountAndHasNoPageOfNobody() throws Exception {
        assertFalse(models("museum_simhide").at("/person-contacts-count-models/0/data").has("followerCount"));
        assertEquals(404, ask(WEB, "/people/museum_simgone/").statusCode());
        HttpResponse<String> wall = ask(WEB, "/people/museum_simwall/");
        assertEquals("https://www.flickr.com/signin", header(wall, "Location"));
    }

    @Test
    void namesItsModelsOtherwiseWhenItsLayoutChanges() throws Exception {
        assertFalse(ask(WEB, "/people/museum_simlayout/").body().contains("\"followerCount\""));
    }
}
