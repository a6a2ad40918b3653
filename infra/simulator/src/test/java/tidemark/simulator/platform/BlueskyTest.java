package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BlueskyTest extends SimulatorFixture {

    private static final String HOST = "public.api.bsky.app";
    private static final String XRPC = "/xrpc/app.bsky.actor.";

    @Test
    void answersABatchWithTheFieldsOfTheLexicon() throws Exception {
        HttpResponse<String> response = ask(HOST, XRPC + "getProfiles?actors=nasa.gov&actors=met.bsky.social");
        JsonNode profiles = json(response).get("profiles");
        assertEquals(200, response.statusCode());
        assertEquals(2, profiles.size());
        JsonNode first = profiles.get(0);
        assertEquals("nasa.gov", first.get("handle").asText());
        assertTrue(first.get("did").asText().matches("did:plc:[a-z2-7]{24}"));
        assertEquals(simulator.population().account("bluesky", "nasa.gov").at(clock.instant()).followers(),
                first.get("followersCount").asLong());
        assertTrue(first.get("followsCount").isNumber() && first.get("postsCount").isNumber());
        assertTrue(first.has("createdAt") && first.has("labels"));
    }

    @Test
    void leavesOutOfABatchWhatItCannotShow() throws Exception {
        JsonNode body = json(
                ask(HOST, XRPC + "getProfiles?actors=nasa.gov&actors=a-simgone.example&actors=a-simsusp.example"));
        assertEquals(1, body.get("profiles").size());
    }

    @Test
    void saysOfOneActorWhyItIsNotShown() throws Exception {
        HttpResponse<String> gone = ask(HOST, XRPC + "getProfile?actor=a-simgone.example");
        assertEquals(400, gone.statusCode());
        assertEquals("InvalidRequest", json(gone).get("error").asText());
        assertEquals("Profile not found", json(gone).get("message").asText());
        HttpResponse<String> suspended = ask(HOST, XRPC + "getProfile?actor=a-simsusp.example");
        assertEquals(400, suspended.statusCode());
        assertEquals("AccountTakedown", json(suspended).get("error").asText());
    }

    @Test
    void refusesMoreThanTwentyFiveActors() throws Exception {
        String actors = IntStream.range(0, 26).mapToObj(i -> "actors=a" + i + ".example")
                .collect(Collectors.joining("&"));
        assertEquals(400, ask(HOST, XRPC + "getProfiles?" + actors).statusCode());
    }

    @Test
    void refusesWhatIsNeitherHandleNorDid() throws Exception {
        assertEquals(400, ask(HOST, XRPC + "getProfile?actor=nasa").statusCode());
    }

    @Test
    void findsARenamedActorByItsDid() throws Exception {
        String did = simulator.population().account("bluesky", "a-simmoved.example").permanentId();
        assertEquals(400, ask(HOST, XRPC + "getProfile?actor=a-simmoved.example").statusCode());
        JsonNode profile = json(ask(HOST, XRPC + "getProfile?actor=" + did));
        assertEquals(did, profile.get("did").asText());
        assertEquals("a-simmovednow.example", profile.get("handle").asText());
        JsonNode byNewHandle = json(ask(HOST, XRPC + "getProfile?actor=a-simmovednow.example"));
        assertEquals(did, byNewHandle.get("did").asText());
    }

    @Test
    void tellsItsLimitInRatelimitHeaders() throws Exception {
        HttpResponse<String> response = ask(HOST, XRPC + "getProfile?actor=nasa.gov");
        assertEquals("3000", header(response, "ratelimit-limit"));
        assertEquals("2999", header(response, "ratelimit-remaining"));
        assertEquals(Long.toString(clock.instant().getEpochSecond() + 300), header(response, "ratelimit-reset"));
    }
}
