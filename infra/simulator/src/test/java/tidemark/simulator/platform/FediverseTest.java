package tidemark.simulator.platform;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The common behaviour of all servers of the fediverse. */
class FediverseTest extends SimulatorFixture {

    private static final String[] ACTIVITY = {"Accept", "application/activity+json"};
    private static final String LOOKUP = "/api/v1/accounts/lookup?acct=";

    private String path(String url, String host) {
        return url.substring(("https://" + host).length());
    }

    @ParameterizedTest
    @CsvSource({"museum.example, mastodon", "mastodon.museum.example, mastodon", "pleroma-001.demo.example, pleroma",
            "akkoma.museum.example, pleroma", "pixelfed.social, pixelfed", "misskey-001.demo.example, misskey",
            "peertube.museum.example, peertube", "framatube.org, peertube", "lemmy.world, lemmy",
            "closed-museum.example, mastodon", "closed-pixelfed.example, pixelfed", "signed-pleroma.example, pleroma"})
    void theFirstWordOfAHostNamesItsSoftware(String host, String software) throws Exception {
        JsonNode links = json(ask(host, "/.well-known/nodeinfo")).get("links");
        String document = path(links.get(0).get("href").asText(), host);
        assertEquals(software, json(ask(host, document)).at("/software/name").asText());
    }

    @ParameterizedTest
    @CsvSource({"mastodon, museum.example, curator@museum.example", "pleroma, pleroma.example, curator@pleroma.example",
            "pixelfed, pixelfed.example, curator@pixelfed.example", "misskey, misskey.example, curator@misskey.example",
            "peertube, peertube.example, curator@peertube.example", "lemmy, lemmy.example, !curator@lemmy.example",
            "mastodon, closed-museum.example, curator@closed-museum.example"})
    void webFingerLeadsToAnActorWhoseFollowersHaveATotal(String platform, String host, String handle) throws Exception {
        HttpResponse<String> finger = ask(host, "/.well-known/webfinger?resource=acct:curator@" + host);
        assertEquals("application/jrd+json; charset=utf-8", header(finger, "Content-Type"));
        JsonNode self = json(finger).at("/links/1");
        assertEquals("self", self.get("rel").asText());
        assertEquals("application/activity+json", self.get("type").asText());
        HttpResponse<String> response = ask(host, path(self.get("href").asText(), host), ACTIVITY);
        assertTrue(header(response, "Content-Type").startsWith("application/activity+json"));
        JsonNode actor = json(response);
        assertEquals(self.get("href").asText(), actor.get("id").asText());
        assertEquals("curator", actor.get("preferredUsername").asText());
        JsonNode followers = json(ask(host, path(actor.get("followers").asText(), host), ACTIVITY));
        assertEquals("OrderedCollection", followers.get("type").asText());
        assertEquals(followers(platform, handle), followers.get("totalItems").asLong());
    }

    @Test
    void anActorIsAPageForBrowsersAndGoneWhenSuspended() throws Exception {
        assertEquals(302, ask("museum.example", "/users/curator", "Accept", "text/html").statusCode());
        assertEquals(410, ask("museum.example", "/users/curator_simsusp", ACTIVITY).statusCode());
        assertEquals(404, ask("museum.example", "/users/curator_simgone", ACTIVITY).statusCode());
    }

    @Test
    void aHiddenAudienceHasNoTotal() throws Exception {
        JsonNode followers = json(ask("museum.example", "/users/curator_simhide/followers", ACTIVITY));
        assertFalse(followers.has("totalItems"));
    }

    @Test
    void aClosedHostAnswersItsMembersOnly() throws Exception {
        String host = "closed-museum.example";
        HttpResponse<String> refused = ask(host, LOOKUP + "curator");
        assertEquals(401, refused.statusCode());
        assertEquals("This method requires an authenticated user", json(refused).get("error").asText());
        String token = simulator.credentials().of("mastodon.token", host);
        assertEquals(200, ask(host, LOOKUP + "curator", "Authorization", "Bearer " + token).statusCode());
        String other = simulator.credentials().of("mastodon.token", "closed-other.example");
        assertEquals(401, ask(host, LOOKUP + "curator", "Authorization", "Bearer " + other).statusCode());
        assertEquals(200, ask(host, "/users/curator", ACTIVITY).statusCode());
    }

    @Test
    void aHostThatWantsSignaturesRefusesActorsToo() throws Exception {
        assertEquals(401, ask("signed-museum.example", LOOKUP + "curator").statusCode());
        HttpResponse<String> actor = ask("signed-museum.example", "/users/curator", ACTIVITY);
        assertEquals(401, actor.statusCode());
        assertEquals("Request not signed", json(actor).get("error").asText());
    }
}
