package tidemark.simulator.platform;

import java.net.http.HttpResponse;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinkedInTest extends SimulatorFixture {

    private static final String API = "api.linkedin.com";
    private static final String WEB = "www.linkedin.com";
    private static final String NAMED = "/rest/organizations?q=vanityName&vanityName=";

    private HttpResponse<String> get(String path) throws Exception {
        return ask(API, path, "Authorization", "Bearer " + secret("linkedin.token"), "LinkedIn-Version", "202610",
                "X-Restli-Protocol-Version", "2.0.0");
    }

    private HttpResponse<String> size(String id, String edge) throws Exception {
        return get("/rest/networkSizes/urn%3Ali%3Aorganization%3A" + id + "?edgeType=" + edge);
    }

    private String id(String handle) {
        return simulator.population().account("linkedin", handle).permanentId();
    }

    @Test
    void findsAnOrganisationByItsVanityName() throws Exception {
        JsonNode organization = json(get(NAMED + "museum")).at("/elements/0");
        assertEquals(id("company/museum"), organization.get("id").asText());
        assertTrue(organization.get("id").isIntegralNumber());
        assertEquals("museum", organization.get("vanityName").asText());
        assertEquals("Museum", organization.get("localizedName").asText());
        assertEquals(organization, json(get("/rest/organizations/" + id("company/museum"))));
        assertTrue(json(get(NAMED + "museum-simgone")).get("elements").isEmpty());
        assertEquals(404, get("/rest/organizations/" + id("company/museum-simgone")).statusCode());
    }

    @Test
    void tellsTheSizeOfANetwork() throws Exception {
        JsonNode size = json(size(id("company/museum"), "COMPANY_FOLLOWED_BY_MEMBER"));
        assertEquals(followers("linkedin", "company/museum"), size.get("firstDegreeSize").asLong());
        assertEquals(1, size.size());
        assertEquals(400, size(id("company/museum"), "CompanyFollowedByMember").statusCode());
        assertEquals(404, size(id("company/museum-simgone"), "COMPANY_FOLLOWED_BY_MEMBER").statusCode());
        assertEquals(403, size(id("company/museum-simhide"), "COMPANY_FOLLOWED_BY_MEMBER").statusCode());
    }

    @Test
    void companiesSchoolsAndShowcasesShareTheirNames() {
        assertEquals(id("company/museum"), id("school/Museum"));
        assertEquals(id("company/museum"), id("showcase/museum"));
    }

    @Test
    void wantsATokenAndAVersion() throws Exception {
        HttpResponse<String> token = ask(API, NAMED + "museum", "LinkedIn-Version", "202610", "Authorization",
                "Bearer AQwrong");
        assertEquals(401, token.statusCode());
        assertEquals("INVALID_ACCESS_TOKEN", json(token).get("code").asText());
        HttpResponse<String> version = ask(API, NAMED + "museum", "Authorization",
                "Bearer " + secret("linkedin.token"));
        assertEquals("VERSION_MISSING", json(version).get("code").asText());
    }

    @Test
    void refusesWith429AndOnPagesWith999() throws Exception {
        HttpResponse<String> response = get(NAMED + "museum-sim429");
        assertEquals(429, response.statusCode());
        assertEquals("TOO_MANY_REQUESTS", json(response).get("code").asText());
        HttpResponse<String> page = ask(WEB, "/company/museum-sim429");
        assertEquals(999, page.statusCode());
        assertEquals("", page.body());
    }

    @Test
    void showsStrangersTheExactNumberInADescription() throws Exception {
        String page = ask(WEB, "/company/museum").body();
        String followers = String.format(Locale.ROOT, "%,d", followers("linkedin", "company/museum"));
        assertTrue(page.contains(
                "<meta property=\"og:description\" content=\"Museum | " + followers + " followers on LinkedIn."), page);
        assertTrue(page.contains("<link rel=\"canonical\" href=\"https://www.linkedin.com/company/museum\">"));
        assertTrue(page.contains("\"@type\":\"Organization\""));
        assertEquals(404, ask(WEB, "/company/museum-simgone").statusCode());
        assertEquals(200, ask("uk.linkedin.com", "/company/museum").statusCode());
    }

    @Test
    void leadsToItsWallAndChangesItsPage() throws Exception {
        HttpResponse<String> wall = ask(WEB, "/company/museum-simwall");
        assertTrue(header(wall, "Location").startsWith("https://www.linkedin.com/authwall?"));
        assertEquals(200, ask(WEB, "/authwall").statusCode());
        String changed = ask(WEB, "/company/museum-simlayout").body();
        assertTrue(!changed.contains("og:description") && !changed.contains("top-card-layout"));
    }
}
