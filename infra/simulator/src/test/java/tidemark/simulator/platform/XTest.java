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

class XTest extends SimulatorFixture {

    private static final String HOST = "api.x.com";
    private static final String FIELDS = "&user.fields=public_metrics,created_at,protected,verified_type";

    private HttpResponse<String> get(String path) throws Exception {
        return ask(HOST, path, "Authorization", "Bearer " + simulator.credentials().issued().get("x.bearer"));
    }

    @Test
    void answersABatchWithPublicMetrics() throws Exception {
        HttpResponse<String> response = get("/2/users/by?usernames=nasa,esa" + FIELDS);
        JsonNode data = json(response).get("data");
        assertEquals(2, data.size());
        JsonNode user = data.get(0);
        assertTrue(user.get("username").asText().equalsIgnoreCase("nasa"));
        assertTrue(user.get("id").isTextual());
        assertEquals(simulator.population().account("x", "nasa").at(clock.instant()).followers(),
                user.at("/public_metrics/followers_count").asLong());
        assertTrue(user.at("/public_metrics/tweet_count").isNumber());
        assertFalse(user.get("protected").asBoolean());
        assertFalse(json(response).has("errors"));
    }

    @Test
    void tellsNoCountsWhenNotAskedForThem() throws Exception {
        JsonNode user = json(get("/2/users/by/username/nasa")).get("data");
        assertEquals(3, user.size());
    }

    @Test
    void findsUsersByTheirIds() throws Exception {
        String id = simulator.population().account("x", "nasa").permanentId();
        assertEquals(id, json(get("/2/users?ids=" + id)).at("/data/0/id").asText());
    }

    @Test
    void namesInErrorsWhatItCannotShow() throws Exception {
        HttpResponse<String> response = get("/2/users/by?usernames=nasa,a_simgone,a_simsusp" + FIELDS);
        assertEquals(200, response.statusCode());
        JsonNode body = json(response);
        assertEquals(1, body.get("data").size());
        JsonNode missing = body.get("errors").get(0);
        assertEquals("Not Found Error", missing.get("title").asText());
        assertEquals("a_simgone", missing.get("value").asText());
        JsonNode suspended = body.get("errors").get(1);
        assertEquals("Forbidden", suspended.get("title").asText());
        assertEquals("User has been suspended: [a_simsusp].", suspended.get("detail").asText());
        assertEquals(missing.get("type"), suspended.get("type"));
    }

    @Test
    void refusesMoreThanAHundredUsersAndImpossibleNames() throws Exception {
        String names = IntStream.range(0, 101).mapToObj(i -> "a" + i).collect(Collectors.joining(","));
        assertEquals(400, get("/2/users/by?usernames=" + names).statusCode());
        assertEquals(400, get("/2/users/by?usernames=a-b").statusCode());
        assertEquals(400, get("/2/users/by").statusCode());
    }

    @Test
    void refusesAMissingOrWrongBearer() throws Exception {
        HttpResponse<String> missing = ask(HOST, "/2/users/by?usernames=nasa");
        assertEquals(401, missing.statusCode());
        assertEquals("Unauthorized", json(missing).get("title").asText());
        assertEquals(401, ask(HOST, "/2/users/by?usernames=nasa", "Authorization", "Bearer AAAA").statusCode());
    }

    @Test
    void tellsItsLimitInRateLimitHeaders() throws Exception {
        HttpResponse<String> response = get("/2/users/by?usernames=nasa");
        assertEquals("300", header(response, "x-rate-limit-limit"));
        assertEquals("299", header(response, "x-rate-limit-remaining"));
        assertEquals(Long.toString(clock.instant().getEpochSecond() + 900), header(response, "x-rate-limit-reset"));
    }

    @Test
    void followsARenamedUserById() throws Exception {
        String id = simulator.population().account("x", "a_simmoved").permanentId();
        assertTrue(json(get("/2/users/by?usernames=a_simmoved")).has("errors"));
        assertEquals("a_simmovednow", json(get("/2/users?ids=" + id)).at("/data/0/username").asText());
    }
}
