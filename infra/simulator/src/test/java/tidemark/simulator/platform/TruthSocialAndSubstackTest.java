package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TruthSocialAndSubstackTest extends SimulatorFixture {

    private static final String TRUTH = "truthsocial.com";
    private static final String LOOKUP = "/api/v1/accounts/lookup?acct=";

    private HttpResponse<String> profile(String handle) throws Exception {
        return ask("substack.com", "/api/v1/user/" + handle + "/public_profile");
    }

    @Test
    void truthSocialAnswersALookup() throws Exception {
        JsonNode account = json(ask(TRUTH, LOOKUP + "museum"));
        assertTrue(account.get("acct").asText().equalsIgnoreCase("museum"));
        assertTrue(account.get("id").isTextual());
        assertEquals(followers("truthsocial", "museum"), account.get("followers_count").asLong());
        assertTrue(account.get("following_count").isNumber());
        assertTrue(account.get("statuses_count").isNumber());
        assertTrue(account.get("verified").isBoolean());
        assertEquals(account, json(askNow(TRUTH, "/api/v1/accounts/" + account.get("id").asText())));
    }

    @Test
    void truthSocialShowsSomeAccountsToMembersOnly() throws Exception {
        HttpResponse<String> gated = ask(TRUTH, LOOKUP + "museum_simhide");
        assertEquals(401, gated.statusCode());
        assertEquals("This method requires an authenticated user", json(gated).get("error").asText());
        String token = "Bearer " + secret("truthsocial.token");
        assertEquals(200, ask(TRUTH, LOOKUP + "museum_simhide", "Authorization", token).statusCode());
        assertEquals(401, ask(TRUTH, LOOKUP + "museum", "Authorization", "Bearer wrong").statusCode());
    }

    @Test
    void truthSocialSaysWhatIsWrong() throws Exception {
        assertEquals("Record not found", json(ask(TRUTH, LOOKUP + "museum_simgone")).get("error").asText());
        assertTrue(json(ask(TRUTH, LOOKUP + "museum_simsusp")).get("suspended").asBoolean());
        HttpResponse<String> challenge = ask(TRUTH, LOOKUP + "museum_simbot");
        assertEquals(403, challenge.statusCode());
        assertEquals("challenge", header(challenge, "cf-mitigated"));
        assertTrue(challenge.body().contains("Just a moment"));
        HttpResponse<String> refused = ask(TRUTH, LOOKUP + "museum_sim429");
        assertEquals(clock.instant().plusSeconds(1), Instant.parse(header(refused, "X-RateLimit-Reset")));
    }

    @Test
    void substackTellsAnOrderOfMagnitude() throws Exception {
        JsonNode profile = json(profile("museum"));
        assertEquals("museum", profile.get("handle").asText());
        assertTrue(profile.get("id").isNumber());
        long reported = profile.get("subscriberCountNumber").asLong();
        long actual = followers("substack", "museum");
        assertTrue(reported <= actual && actual < 2 * reported, reported + " " + actual);
        assertTrue(profile.get("subscriberCountString").asText().endsWith("+ subscribers"));
        assertEquals("museum", profile.at("/primaryPublication/subdomain").asText());
    }

    @Test
    void substackMayTellNothing() throws Exception {
        assertTrue(json(profile("museum-simhide")).get("subscriberCountNumber").isNull());
        assertEquals(404, profile("museum-simgone").statusCode());
        assertEquals(404, profile("museum-simsusp").statusCode());
        assertEquals("1", header(profile("museum-sim429"), "Retry-After"));
        assertEquals(302, profile("museum-simwall").statusCode());
    }
}
