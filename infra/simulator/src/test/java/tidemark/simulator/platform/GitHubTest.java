package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GitHubTest extends SimulatorFixture {

    private static final String HOST = "api.github.com";

    private String[] token() {
        return new String[]{"Authorization", "Bearer " + simulator.credentials().issued().get("github.token")};
    }

    @Test
    void answersWithThePublicUser() throws Exception {
        HttpResponse<String> response = ask(HOST, "/users/nasa", token());
        JsonNode user = json(response);
        assertEquals(200, response.statusCode());
        assertTrue(user.get("login").asText().equalsIgnoreCase("nasa"));
        assertTrue(user.get("id").isIntegralNumber());
        assertEquals(simulator.population().account("github", "nasa").at(clock.instant()).followers(),
                user.get("followers").asLong());
        assertTrue(user.get("following").isNumber() && user.get("public_repos").isNumber());
        assertTrue(user.get("created_at").asText().endsWith("Z") && user.has("updated_at"));
        assertTrue(user.get("followers_url").asText().endsWith("/followers"));
    }

    @Test
    void findsTheSameUserByItsId() throws Exception {
        JsonNode user = json(ask(HOST, "/users/nasa", token()));
        assertEquals(user, json(askNow(HOST, "/user/" + user.get("id").asText(), token())));
    }

    @Test
    void saysNotFoundInItsOwnWords() throws Exception {
        HttpResponse<String> response = ask(HOST, "/users/nasa-simgone", token());
        assertEquals(404, response.statusCode());
        assertEquals("Not Found", json(response).get("message").asText());
        assertEquals(404, ask(HOST, "/users/not--a_login", token()).statusCode());
    }

    @Test
    void givesAStrangerSixtyAnHourAndATokenFiveThousand() throws Exception {
        HttpResponse<String> stranger = ask(HOST, "/users/nasa");
        assertEquals("60", header(stranger, "x-ratelimit-limit"));
        assertEquals("59", header(stranger, "x-ratelimit-remaining"));
        assertEquals(Long.toString(clock.instant().getEpochSecond() + 3600), header(stranger, "x-ratelimit-reset"));
        assertEquals("5000", header(ask(HOST, "/users/nasa", token()), "x-ratelimit-limit"));
    }

    @Test
    void refusesAWrongToken() throws Exception {
        HttpResponse<String> response = ask(HOST, "/users/nasa", "Authorization", "Bearer ghp_wrong");
        assertEquals(401, response.statusCode());
        assertEquals("Bad credentials", json(response).get("message").asText());
    }

    @Test
    void answersNotModifiedToAKnownTagAndDoesNotChargeForIt() throws Exception {
        String tag = header(ask(HOST, "/users/nasa", token()), "ETag");
        HttpResponse<String> again = askNow(HOST, "/users/nasa", "Authorization", token()[1], "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        clock.advance(Duration.ofSeconds(2));
        assertEquals("4998", header(askNow(HOST, "/users/esa", token()), "x-ratelimit-remaining"));
    }

    @Test
    void refusesASpentWindowWith403AndItsReset() throws Exception {
        long reset = clock.instant().plus(Duration.ofHours(2)).getEpochSecond() + 3600;
        ask(HOST, "/users/nasa");
        for (int i = 1; i < 60; i++) {
            clock.advance(Duration.ofMillis(59_990));
            assertEquals(200, askNow(HOST, "/users/nasa").statusCode());
        }
        clock.advance(Duration.ofMillis(59_990));
        HttpResponse<String> response = askNow(HOST, "/users/nasa");
        assertEquals(403, response.statusCode());
        assertEquals("0", header(response, "x-ratelimit-remaining"));
        assertEquals(Long.toString(reset), header(response, "x-ratelimit-reset"));
        assertTrue(json(response).get("message").asText().startsWith("API rate limit exceeded"));
    }

    @Test
    void refusesHasteWithRetryAfter() throws Exception {
        ask(HOST, "/users/nasa", token());
        askNow(HOST, "/users/nasa", token());
        HttpResponse<String> response = askNow(HOST, "/users/nasa", token());
        assertEquals(429, response.statusCode());
        assertEquals("1", header(response, "Retry-After"));
    }
}
