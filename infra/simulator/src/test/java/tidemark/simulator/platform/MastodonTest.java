package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MastodonTest extends SimulatorFixture {

    private static final String HOST = "social.museum.example";
    private static final String LOOKUP = "/api/v1/accounts/lookup?acct=";

    @Test
    void answersALookupWithTheAccountEntity() throws Exception {
        HttpResponse<String> response = ask(HOST, LOOKUP + "curator");
        JsonNode account = json(response);
        assertEquals(200, response.statusCode());
        assertEquals("curator", account.get("acct").asText());
        assertEquals("curator", account.get("username").asText());
        assertTrue(account.get("id").isTextual());
        assertEquals("https://social.museum.example/@curator", account.get("url").asText());
        assertEquals(simulator.population().account("mastodon", "curator@" + HOST).at(clock.instant()).followers(),
                account.get("followers_count").asLong());
        assertTrue(account.get("created_at").asText().endsWith("T00:00:00.000Z"));
        assertTrue(account.get("last_status_at").asText().matches("\\d{4}-\\d\\d-\\d\\d"));
        assertFalse(account.has("suspended"));
    }

    @Test
    void findsTheSameAccountByItsId() throws Exception {
        JsonNode account = json(ask(HOST, LOOKUP + "curator@" + HOST));
        assertEquals(account, json(askNow(HOST, "/api/v1/accounts/" + account.get("id").asText())));
    }

    @Test
    void knowsNoAccountOfAnotherHost() throws Exception {
        HttpResponse<String> response = ask(HOST, LOOKUP + "curator@elsewhere.example");
        assertEquals(404, response.statusCode());
        assertEquals("Record not found", json(response).get("error").asText());
        String id = simulator.population().account("mastodon", "curator@elsewhere.example").permanentId();
        assertEquals(404, ask(HOST, "/api/v1/accounts/" + id).statusCode());
    }

    @Test
    void marksASuspendedAccount() throws Exception {
        JsonNode account = json(ask(HOST, LOOKUP + "curator_simsusp"));
        assertTrue(account.get("suspended").asBoolean());
        assertEquals("", account.get("display_name").asText());
    }

    @Test
    void tellsItsLimitWithAnIsoReset() throws Exception {
        HttpResponse<String> response = ask(HOST, LOOKUP + "curator");
        assertEquals("300", header(response, "X-RateLimit-Limit"));
        assertEquals("299", header(response, "X-RateLimit-Remaining"));
        assertEquals(clock.instant().plusSeconds(300), Instant.parse(header(response, "X-RateLimit-Reset")));
    }

    @Test
    void saysWhatSoftwareItRuns() throws Exception {
        JsonNode links = json(ask(HOST, "/.well-known/nodeinfo")).get("links");
        assertEquals("https://social.museum.example/nodeinfo/2.0", links.get(0).get("href").asText());
        assertEquals("mastodon", json(ask(HOST, "/nodeinfo/2.0")).at("/software/name").asText());
    }

    @Test
    void resolvesAccountsByWebFinger() throws Exception {
        HttpResponse<String> response = ask(HOST, "/.well-known/webfinger?resource=acct:curator@" + HOST);
        assertEquals("acct:curator@social.museum.example", json(response).get("subject").asText());
        assertEquals("application/jrd+json; charset=utf-8", header(response, "Content-Type"));
        assertEquals(404, ask(HOST, "/.well-known/webfinger?resource=acct:curator_simgone@" + HOST).statusCode());
    }
}
