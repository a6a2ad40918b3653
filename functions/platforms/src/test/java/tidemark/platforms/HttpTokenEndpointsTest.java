package tidemark.platforms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tidemark.credential.Renewable;
import tidemark.credential.TokenGrant;
import tidemark.credential.TokenGrant.Given;
import tidemark.credential.TokenGrant.Named;
import tidemark.platform.Secret;
import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.SecretRedaction;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.http.OutboundHttp.Delivery;
import tidemark.platforms.renewal.Renewal;
import tidemark.platforms.renewal.Renewals;
import tidemark.platforms.renewal.TokenReading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpTokenEndpointsTest {

    private static final Map<String, Secret> KEYS = Map.of("reddit.app", new Secret("an-app-id:an-app-secret"),
            "twitch.app", new Secret("twitch-client:twitch-secret"), "x.bearer", new Secret("other"));

    private final List<PlatformRequest> sent = new ArrayList<>();
    private final Deque<Delivery> answers = new ArrayDeque<>();
    private final OutboundHttp outbound = (request, deadline) -> {
        sent.add(request);
        return answers.removeFirst();
    };
    private final HttpTokenEndpoints tokens = new HttpTokenEndpoints(Platforms.builtIn(), outbound);

    @Test
    void knowsWhatCanBeHadWithWhatIsThere() {
        assertEquals(List.of(new Renewable("reddit.token", List.of("reddit.app")),
                new Renewable("twitch.token", List.of("twitch.app"))), tokens.renewable(KEYS.keySet()));
        assertEquals(List.of(), tokens.renewable(Set.of("x.bearer")));
    }

    @Test
    void fetchesRedditsTokenWithIdAndSecretInTheHeader() {
        answers.add(
                came(200, "{\"access_token\":\"tok\",\"token_type\":\"bearer\",\"expires_in\":86400,\"scope\":\"*\"}"));

        assertEquals(new Given(List.of(new Named("reddit.token", new Secret("tok"), Duration.ofDays(1)))),
                ask("reddit.token", "reddit.app"));

        PlatformRequest request = sent.getFirst();
        assertEquals(URI.create("https://www.reddit.com/api/v1/access_token"), request.url());
        assertEquals(new PlatformRequest.Body("application/x-www-form-urlencoded", "grant_type=client_credentials"),
                request.body());
        assertEquals("Basic YW4tYXBwLWlkOmFuLWFwcC1zZWNyZXQ=", request.own().get("Authorization"));
    }

    @Test
    void keepsTwitchsTokenWithTheClientsId() {
        answers.add(came(200, "{\"access_token\":\"tok\",\"expires_in\":5011271,\"token_type\":\"bearer\"}"));

        assertEquals(
                new Given(List.of(
                        new Named("twitch.token", new Secret("twitch-client:tok"), Duration.ofSeconds(5_011_271)))),
                ask("twitch.token", "twitch.app"));
        PlatformRequest.Body body = sent.getFirst().body();
        assertEquals("client_id=twitch-client&client_secret=twitch-secret&grant_type=client_credentials",
                body == null ? "" : body.text());
    }

    @Test
    void saysInThePlatformsWordsWhyThereIsNone() {
        answers.add(came(403, "{\"status\":403,\"message\":\"invalid client secret twitch-secret\"}"));
        answers.add(came(401, "{\"message\": \"Unauthorized\", \"error\": 401}"));
        answers.add(came(200, "{\"error\": \"unsupported_grant_type\"}"));

        assertEquals(new TokenGrant.Refused("invalid client secret [redacted]"), ask("twitch.token", "twitch.app"));
        assertEquals(new TokenGrant.Refused("Unauthorized"), ask("reddit.token", "reddit.app"));
        assertEquals(new TokenGrant.Refused("unsupported_grant_type"), ask("reddit.token", "reddit.app"));
    }

    @Test
    void takesAFaultForNoRefusal() {
        answers.add(came(429, "{\"message\":\"Too Many Requests\",\"error\":429}"));
        answers.add(came(200, "<html>blocked</html>"));
        answers.add(came(200, "{\"access_token\":\"two words\"}"));
        answers.add(new Delivery.Failed(false, "No answer in time."));

        for (int i = 0; i < 4; i++) {
            assertInstanceOf(TokenGrant.Failed.class, ask("reddit.token", "reddit.app"));
        }
    }

    @Test
    void asksNobodyWithWhatIsIncomplete() {
        TokenGrant giving = tokens.ask(new Renewable("reddit.token", List.of("reddit.app")),
                name -> Optional.of(new Secret("only-an-id")));
        assertEquals(new TokenGrant.Refused("reddit.app is missing, or is not written client_id:client_secret."),
                giving);
        assertTrue(sent.isEmpty());
    }

    @Test
    void tiktoksRefreshTokenComesFirst() {
        Renewal renewal = renewal("tiktok.token.{handle}");
        List<Secret> from = List.of(new Secret("a-client-key:a-client-secret"), new Secret("an-old-refresh-token"));
        PlatformRequest.Body body = renewal.request(from).body();
        assertEquals(
                "client_key=a-client-key&client_secret=a-client-secret&grant_type=refresh_token&refresh_token=an-old-refresh-token",
                body == null ? "" : body.text());
        TokenGrant giving = read(renewal, from, "museum",
                "{\"access_token\":\"act.1\",\"expires_in\":86400,\"refresh_token\":\"rft.2\",\"refresh_expires_in\":31536000,\"open_id\":\"x\"}");
        assertEquals(new Given(
                List.of(new Named("tiktok.refresh.museum", new Secret("rft.2"), Duration.ofDays(365)),
                        new Named("tiktok.token.museum", new Secret("act.1"), Duration.ofDays(1)))),
                giving);
    }

    @Test
    void metasTokensProlongThemselves() {
        Secret app = new Secret("12345678:an-app-secret");
        Renewal facebook = renewal("facebook.token");
        PlatformRequest request = facebook.request(List.of(app, new Secret("EAAB-old-token")));
        assertEquals(
                "https://graph.facebook.com/v26.0/oauth/access_token?grant_type=fb_exchange_token&client_id=12345678&client_secret=an-app-secret&fb_exchange_token=EAAB-old-token",
                request.url().toString());
        assertFalse(request.toString().contains("an-app-secret") || request.toString().contains("EAAB-old-token"));
        Renewal instagram = renewal("instagram.token");
        List<Secret> own = List.of(app, new Secret("17841400000:EAAG-old-token"));
        assertTrue(instagram.request(own).url().toString().endsWith("&fb_exchange_token=EAAG-old-token"));
        assertEquals(new Given(List.of(new Named("instagram.token", new Secret("17841400000:EAAG-new"), null))),
                read(instagram, own, "", "{\"access_token\":\"EAAG-new\",\"token_type\":\"bearer\"}"));
        Renewal threads = renewal("threads.token");
        assertEquals(
                "https://graph.threads.com/refresh_access_token?grant_type=th_refresh_token&access_token=THQ-old-token",
                threads.request(List.of(new Secret("THQ-old-token"))).url().toString());
        assertEquals(new TokenGrant.Refused("Session has expired"),
                read(threads, List.of(new Secret("THQ-old-token")), "",
                        "{\"error\":{\"message\":\"Session has expired\",\"type\":\"OAuthException\",\"code\":190}}"));
    }

    private TokenGrant ask(String name, String from) {
        return tokens.ask(new Renewable(name, List.of(from)), key -> Optional.ofNullable(KEYS.get(key)));
    }

    private static Renewal renewal(String gives) {
        return Renewals.all().stream().filter(renewal -> renewal.gives().equals(gives)).findFirst().orElseThrow();
    }

    private static TokenGrant read(Renewal renewal, List<Secret> from, String owner, String body) {
        return TokenReading.read(renewal, answer(200, body), from, owner, SecretRedaction.of(null));
    }

    private static Delivery came(int status, String body) {
        return new Delivery.Came(answer(status, body));
    }

    private static PlatformResponse answer(int status, String body) {
        return new PlatformResponse(status, Headers.NONE, null, body.getBytes(StandardCharsets.UTF_8),
                Instant.parse("2026-11-21T12:00:00Z"));
    }
}
