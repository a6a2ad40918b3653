package tidemark.simulator.platform;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The two variants of Mastodon's client API. */
class PleromaAndPixelfedTest extends SimulatorFixture {

    private static final String PLEROMA = "pleroma.museum.example";
    private static final String PIXELFED = "pixelfed.museum.example";
    private static final String LOOKUP = "/api/v1/accounts/lookup?acct=";

    @Test
    void pleromaAddsAnObjectOfItsOwn() throws Exception {
        JsonNode account = json(ask(PLEROMA, LOOKUP + "curator"));
        assertEquals("curator", account.get("acct").asText());
        assertEquals("curator@" + PLEROMA, account.get("fqn").asText());
        assertEquals("https://" + PLEROMA + "/users/curator", account.at("/pleroma/ap_id").asText());
        assertFalse(account.at("/pleroma/hide_followers_count").asBoolean());
        assertEquals(followers("pleroma", "curator@" + PLEROMA), account.get("followers_count").asLong());
        String id = account.get("id").asText();
        assertEquals(account, json(ask(PLEROMA, "/api/v1/accounts/" + id)));
    }

    @Test
    void pleromaHidesACountBehindAZeroAndAFlag() throws Exception {
        JsonNode account = json(ask(PLEROMA, LOOKUP + "curator_simhide"));
        assertEquals(0, account.get("followers_count").asLong());
        assertTrue(account.at("/pleroma/hide_followers_count").asBoolean());
        assertTrue(json(ask(PLEROMA, LOOKUP + "curator_simsusp")).at("/pleroma/deactivated").asBoolean());
    }

    @Test
    void pleromaHasItsOwnWords() throws Exception {
        HttpResponse<String> missing = ask(PLEROMA, LOOKUP + "curator_simgone");
        assertEquals(404, missing.statusCode());
        assertEquals("Can't find user", json(missing).get("error").asText());
        HttpResponse<String> refused = ask(PLEROMA, LOOKUP + "curator_sim429");
        assertEquals("Throttled", json(refused).get("error").asText());
        assertEquals("1", header(refused, "Retry-After"));
    }

    @Test
    void pixelfedAnswersALookup() throws Exception {
        JsonNode account = json(ask(PIXELFED, LOOKUP + "curator"));
        assertEquals("curator", account.get("username").asText());
        assertEquals("https://" + PIXELFED + "/curator", account.get("url").asText());
        assertTrue(account.get("local").asBoolean());
        assertEquals(followers("pixelfed", "curator@" + PIXELFED), account.get("followers_count").asLong());
        assertTrue(json(ask(PIXELFED, LOOKUP + "curator_simhide")).get("locked").asBoolean());
    }

    @Test
    void pixelfedDoesNotKnowSuspendedAccountsAndLimitsAsLaravelDoes() throws Exception {
        assertEquals(404, ask(PIXELFED, LOOKUP + "curator_simsusp").statusCode());
        HttpResponse<String> refused = ask(PIXELFED, LOOKUP + "curator_sim429");
        assertEquals("Too Many Attempts.", json(refused).get("message").asText());
        assertEquals(Long.toString(clock.instant().getEpochSecond() + 1), header(refused, "X-RateLimit-Reset"));
    }

    @Test
    void mastodonAnswersABatchById() throws Exception {
        String host = "museum.example";
        String one = simulator.population().account("mastodon", "one@" + host).permanentId();
        String two = simulator.population().account("mastodon", "two@" + host).permanentId();
        JsonNode found = json(ask(host, "/api/v1/accounts?id%5B%5D=" + one + "&id%5B%5D=" + two + "&id%5B%5D=1"));
        assertEquals(2, found.size());
        assertEquals("one", found.get(0).get("acct").asText());
    }
}
