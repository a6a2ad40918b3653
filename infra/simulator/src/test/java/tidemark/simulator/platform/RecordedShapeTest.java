package tidemark.simulator.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;
import tidemark.simulator.http.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Simulated answers have the fields of recorded ones, each of the same kind, where recordings lie beside the checkout. */
class RecordedShapeTest extends SimulatorFixture {

    private static JsonNode recorded(String file) throws Exception {
        Path path = Path.of(System.getProperty("tidemark.root", "."), "..", "shared", "captures", file);
        assumeTrue(Files.exists(path), "no recordings here");
        return Json.read(Files.readString(path)).orElseThrow();
    }

    /** The simulated fields equal the recorded ones but for those named. */
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
}
