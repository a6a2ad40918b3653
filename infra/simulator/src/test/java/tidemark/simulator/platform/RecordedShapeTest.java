package tidemark.simulator.platform;

import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;
import tidemark.simulator.http.Json;
import tidemark.testing.Captures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Simulated responses have the fields of recorded ones, with the same types, where recordings exist. */
class RecordedShapeTest extends SimulatorFixture {

    private static JsonNode recorded(String file) throws Exception {
        return Json.read(recordedText(file)).orElseThrow();
    }

    private static String recordedText(String file) throws Exception {
        Captures.assumeThere();
        return Files.readString(Captures.FOLDER.resolve(file));
    }

    /** Asserts that the simulated fields equal the recorded ones except those named. */
    private static void assertShape(JsonNode recorded, JsonNode simulated, Set<String> left) {
        Map<String, JsonNodeType> expected = kinds(recorded);
        Map<String, JsonNodeType> actual = kinds(simulated);
        expected.keySet().removeAll(left);
        actual.keySet().removeAll(left);
        assertEquals(expected, actual);
    }

    private static Map<String, JsonNodeType> kinds(JsonNode node) {
        Map<String, JsonNodeType> kinds = new TreeMap<>();
        node.properties().forEach(field -> kinds.put(field.getKey(), field.getValue().getNodeType()));
        return kinds;
    }

    @Test
    void blueskyProfile() throws Exception {
        JsonNode recorded = recorded("bluesky/2-getProfiles-array.json").at("/profiles/0");
        JsonNode simulated = json(ask("public.api.bsky.app", "/xrpc/app.bsky.actor.getProfiles?actors=a.example"))
                .at("/profiles/0");
        assertShape(recorded, simulated, Set.of("viewer", "banner"));
    }

    @Test
    void mastodonAccount() throws Exception {
        JsonNode recorded = recorded("mastodon/1-mastodon.social-account-remote.json");
        JsonNode simulated = json(ask("museum.example", "/api/v1/accounts/lookup?acct=curator"));
        assertShape(recorded, simulated, Set.of("avatar_description", "header_description", "show_media",
                "show_media_replies", "show_featured"));
    }

    @Test
    void gitHubUser() throws Exception {
        JsonNode recorded = recorded("github/1-users-jacquev6.json");
        JsonNode simulated = json(ask("api.github.com", "/users/museum"));
        assertShape(recorded, simulated, Set.of("location", "email", "hireable", "bio"));
    }

    @Test
    void xUser() throws Exception {
        JsonNode recorded = recorded("x/7-v2-users-by-username.json").get("data");
        JsonNode simulated = json(ask("api.x.com",
                "/2/users/by/username/museum?user.fields=public_metrics,created_at,description,verified",
                "Authorization", "Bearer " + simulator.credentials().issued().get("x.bearer"))).get("data");
        assertShape(recorded, simulated, Set.of());
        assertTrue(simulated.at("/public_metrics/followers_count").isNumber());
    }

    @Test
    void youTubeChannel() throws Exception {
        JsonNode recorded = recorded("youtube/8-data-api-channels-list.json").at("/items/0");
        JsonNode simulated = json(ask("www.googleapis.com",
                "/youtube/v3/channels?part=snippet,contentDetails,statistics,brandingSettings&forHandle=museum",
                "X-Goog-Api-Key", secret("youtube.key"))).at("/items/0");
        assertShape(recorded, simulated, Set.of());
        assertShape(recorded.get("statistics"), simulated.get("statistics"), Set.of());
        assertShape(recorded.get("snippet"), simulated.get("snippet"), Set.of("country"));
    }

    @Test
    void tikTokUser() throws Exception {
        JsonNode recorded = detail(recordedText("tiktok/1-html-rehydration-illojuan.html"));
        JsonNode simulated = detail(ask("www.tiktok.com", "/@museum").body());
        assertShape(recorded, simulated, Set.of());
        assertShape(recorded.get("userInfo"), simulated.get("userInfo"), Set.of());
        assertShape(recorded.at("/userInfo/stats"), simulated.at("/userInfo/stats"), Set.of());
        assertShape(recorded.at("/userInfo/statsV2"), simulated.at("/userInfo/statsV2"), Set.of());
        Map<String, JsonNodeType> user = kinds(simulated.at("/userInfo/user"));
        user.forEach((name, kind) -> assertEquals(kind, recorded.at("/userInfo/user").path(name).getNodeType(), name));
    }

    private static JsonNode detail(String page) {
        int start = page.indexOf('{', page.indexOf("id=\"__UNIVERSAL_DATA_FOR_REHYDRATION__\""));
        return Json.read(page.substring(start, page.indexOf("</script>", start))).orElseThrow()
                .path("__DEFAULT_SCOPE__").path("webapp.user-detail");
    }

    @Test
    void flickrPerson() throws Exception {
        JsonNode recorded = recorded("flickr/1-people-getInfo.json").get("person");
        String id = simulator.population().account("flickr", "museum").permanentId();
        JsonNode simulated = json(ask("api.flickr.com", "/services/rest/?method=flickr.people.getInfo&format=json"
                + "&nojsoncallback=1&user_id=" + id + "&api_key=" + secret("flickr.key"))).get("person");
        assertShape(recorded, simulated, Set.of("location", "timezone", "mobileurl", "expire"));
        assertShape(recorded.get("photos"), simulated.get("photos"), Set.of());
    }

    @Test
    void instagramDiscovery() throws Exception {
        JsonNode recorded = recorded("instagram/5-graph-business-discovery.json");
        String[] own = secret("instagram.token").split(":", 2);
        JsonNode simulated = json(ask("graph.facebook.com", "/v26.0/" + own[0]
                + "?fields=business_discovery.username(museum)%7Bid,biography,name,username,profile_picture_url,"
                + "followers_count,media_count%7D", "Authorization", "Bearer " + own[1]));
        assertShape(recorded, simulated, Set.of());
        assertShape(recorded.get("business_discovery"), simulated.get("business_discovery"), Set.of());
    }
}
