package tidemark.simulator.fault;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;
import tidemark.simulator.http.Json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FaultsTest extends SimulatorFixture {

    private static final String HOST = "social.museum.example";
    private static final String PATH = "/api/v1/accounts/lookup?acct=curator";

    private HttpResponse<String> struckBy(FaultKind kind) throws Exception {
        simulator.faults().add(Fault.of(kind).onPlatform("mastodon"));
        return ask(HOST, PATH);
    }

    @Test
    void strikesNobodyByDefault() throws Exception {
        assertEquals(200, ask(HOST, PATH).statusCode());
        assertTrue(simulator.faults().inForce().isEmpty());
    }

    @Test
    void refusesWithAndWithoutAReset() throws Exception {
        HttpResponse<String> reported = struckBy(FaultKind.RATE_LIMITED);
        assertEquals(429, reported.statusCode());
        assertEquals("0", header(reported, "X-RateLimit-Remaining"));
        simulator.faults().clear();
        HttpResponse<String> bare = struckBy(FaultKind.RATE_LIMITED_BARE);
        assertEquals(429, bare.statusCode());
        assertTrue(bare.headers().firstValue("X-RateLimit-Reset").isEmpty());
    }

    @Test
    void holdsTheClientToTheResetOfAFault() throws Exception {
        simulator.faults().add(Fault.of(FaultKind.RATE_LIMITED).times(1).retryAfter(90));
        ask(HOST, PATH);
        clock.advance(Duration.ofSeconds(60));
        assertEquals(429, askNow(HOST, PATH).statusCode());
        clock.advance(Duration.ofSeconds(30));
        assertEquals(200, askNow(HOST, PATH).statusCode());
        assertEquals(1, simulator.enforcer().violations().size());
    }

    @Test
    void failsWith503() throws Exception {
        assertEquals(503, struckBy(FaultKind.SERVER_ERROR).statusCode());
    }

    @Test
    void hangsUntilTheClientGivesUp() {
        simulator.faults().add(Fault.of(FaultKind.HANG));
        assertThrows(HttpTimeoutException.class, () -> client()
                .send(request(HOST, PATH).timeout(Duration.ofMillis(150)).build(), BodyHandlers.ofString()));
    }

    @Test
    void dripsTheBody() throws Exception {
        simulator.faults().add(Fault.of(FaultKind.DRIP));
        clock.advance(Duration.ofHours(1));
        try (InputStream body = client().send(request(HOST, PATH).build(), BodyHandlers.ofInputStream()).body()) {
            assertArrayEquals(new byte[]{'{'}, body.readNBytes(1));
            assertTrue(body.available() < 50);
        }
    }

    @Test
    void closesInTheMiddleOfTheBody() {
        simulator.faults().add(Fault.of(FaultKind.TRUNCATED));
        assertThrows(IOException.class, () -> ask(HOST, PATH));
    }

    @Test
    void sendsABodyThatDoesNotEnd() throws Exception {
        simulator.faults().add(Fault.of(FaultKind.HUGE));
        clock.advance(Duration.ofHours(1));
        try (InputStream body = client().send(request(HOST, PATH).build(), BodyHandlers.ofInputStream()).body()) {
            assertEquals(20_000_000, body.skip(20_000_000));
        }
    }

    @Test
    void asksToLogIn() throws Exception {
        HttpResponse<String> wall = struckBy(FaultKind.LOGIN_WALL);
        assertEquals(401, wall.statusCode());
        assertEquals("This method requires an authenticated user", json(wall).get("error").asText());
        simulator.faults().add(Fault.of(FaultKind.LOGIN_WALL).onPlatform("telegram"));
        assertEquals(302, ask("t.me", "/museum").statusCode());
    }

    @Test
    void wantsToSeeABrowser() throws Exception {
        HttpResponse<String> challenge = struckBy(FaultKind.CHALLENGE);
        assertEquals(403, challenge.statusCode());
        assertTrue(challenge.body().contains("<title>Just a moment...</title>"));
        assertEquals("challenge", header(challenge, "cf-mitigated"));
    }

    @Test
    void changesTheLayout() throws Exception {
        assertFalse(json(struckBy(FaultKind.CHANGED_LAYOUT)).get("followers_count").isNumber());
        simulator.faults().add(Fault.of(FaultKind.CHANGED_LAYOUT).onPlatform("telegram"));
        String page = ask("t.me", "/museum").body();
        assertFalse(page.contains("tgme_page_extra"));
        assertTrue(page.contains("subscribers"));
    }

    @Test
    void breaksTheJsonOff() throws Exception {
        HttpResponse<String> response = struckBy(FaultKind.MALFORMED);
        assertEquals(200, response.statusCode());
        assertTrue(Json.read(response.body()).isEmpty());
        assertEquals(Long.toString(response.body().getBytes(StandardCharsets.UTF_8).length),
                header(response, "Content-Length"));
    }

    @Test
    void keepsTheIdOfARenamedAccount() throws Exception {
        String id = simulator.population().account("mastodon", "curator@" + HOST).permanentId();
        assertEquals(404, struckBy(FaultKind.RENAMED).statusCode());
        assertEquals("curatornow", json(ask(HOST, "/api/v1/accounts/" + id)).get("acct").asText());
        simulator.faults().clear();
        assertEquals(id, json(ask(HOST, "/api/v1/accounts/lookup?acct=curatornow")).get("id").asText());
    }

    @Test
    void forgetsAndSuspendsAccounts() throws Exception {
        assertEquals(404, struckBy(FaultKind.VANISHED).statusCode());
        simulator.faults().clear();
        assertTrue(json(struckBy(FaultKind.SUSPENDED)).get("suspended").asBoolean());
    }

    @Test
    void strikesOnlyWhatItNamesAndAsOftenAsItSays() throws Exception {
        simulator.faults().add(Fault.of(FaultKind.SERVER_ERROR).onHandle("curator@" + HOST).times(2));
        assertEquals(200, ask(HOST, "/api/v1/accounts/lookup?acct=director").statusCode());
        assertEquals(503, ask(HOST, PATH).statusCode());
        assertEquals(503, ask(HOST, PATH).statusCode());
        assertEquals(200, ask(HOST, PATH).statusCode());
    }

    @Test
    void strikesAShareOfTheRequests() throws Exception {
        simulator.faults().add(Fault.of(FaultKind.SERVER_ERROR).share(0.5));
        int failed = 0;
        for (int i = 0; i < 100; i++) {
            failed += ask(HOST, PATH).statusCode() == 503 ? 1 : 0;
        }
        assertTrue(failed > 25 && failed < 75, failed + " of 100");
    }

    @Test
    void strikesAlwaysTheSameShareOfTheAccounts() {
        simulator.faults().add(Fault.of(FaultKind.VANISHED).share(0.3));
        IntStream.range(0, 50).mapToObj(i -> "account" + i).forEach(handle -> assertEquals(
                simulator.faults().onAccount("x", HOST, handle), simulator.faults().onAccount("x", HOST, handle)));
    }

    @Test
    void isWrittenIntoHandles() throws Exception {
        assertEquals(503, ask(HOST, "/api/v1/accounts/lookup?acct=curator_sim503").statusCode());
        assertEquals(200, ask(HOST, "/api/v1/accounts/lookup?acct=curator_simple").statusCode());
    }

    @Test
    void comesAndGoesByTheControlRoutes() throws Exception {
        HttpResponse<String> added = control("POST", "faults",
                "{\"kind\":\"server-error\",\"host\":\"" + HOST + "\",\"times\":3}");
        assertEquals(201, added.statusCode());
        assertEquals(503, ask(HOST, PATH).statusCode());
        assertEquals(1, json(control("GET", "faults", "")).get("data").size());
        assertEquals(0, json(control("DELETE", "faults", "")).get("data").size());
        assertEquals(200, ask(HOST, PATH).statusCode());
    }

    @Test
    void saysWhatIsWrongWithAFault() throws Exception {
        HttpResponse<String> response = control("POST", "faults", "{\"kind\":\"earthquake\"}");
        assertEquals(400, response.statusCode());
        assertTrue(json(response).get("detail").asText().contains("rate-limited"));
        assertEquals(400, control("POST", "faults", "{\"kind\":\"hang\",\"when\":\"now\"}").statusCode());
        assertEquals(400, control("POST", "faults", "{\"kind\":\"hang\",\"share\":0}").statusCode());
    }
}
