package tidemark.platforms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.credential.Renewable;
import tidemark.platform.Credentials;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.CredentialCatalog.Known;
import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.http.OutboundHttp.Delivery;
import tidemark.platforms.policy.Mode;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A platform that echoes what we sent can not make a secret appear in findings, in evidence or in a printed request. Covers every platform, with its
 * credential if it has one.
 */
class RedactionTest {

    private static final String MARK = "marked-secret-";
    private static final List<Integer> STATUSES = List.of(200, 400, 401, 403, 404, 429, 500);
    private static final Pattern ENCODED = Pattern
            .compile("Basic ((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Map<String, String> HANDLES = Map.of("mastodon", "a@b.example", "pixelfed", "a@b.example",
            "pleroma", "a@b.example", "misskey", "a@b.example", "peertube", "a@b.example", "lemmy", "!a@b.example",
            "reddit", "r/museums", "linkedin", "company/museum", "bluesky", "museum.example", "youtube", "@museum");

    private final Platforms platforms = Platforms.builtIn();
    private final List<String> printed = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> showsNoSecretOfAnyMethod() {
        return platforms.all().stream()
                .map(registered -> DynamicTest.dynamicTest(registered.policy().platform().id(), () -> {
                    printed.clear();
                    STATUSES.forEach(status -> collect(registered, status));
                    printed.forEach(text -> assertFalse(holdsSecret(text), text));
                }));
    }

    @TestFactory
    Stream<DynamicTest> showsNoSecretThatATokenIsMadeOf() {
        List<Known> renewed = new CredentialCatalog(platforms).all().stream()
                .filter(kind -> kind.renewal().isPresent()).toList();
        return renewed.stream().map(kind -> DynamicTest.dynamicTest(kind.need().name(), () -> {
            printed.clear();
            for (int status : STATUSES) {
                HttpTokenEndpoints tokens = new HttpTokenEndpoints(platforms, echoing(status));
                String name = kind.need().name().replace("{handle}", "museum");
                if (status != 200) {
                    sent.clear();
                    printed.add(tokens.ask(new Renewable(name, List.of()), marked()).toString());
                    assertTrue(sent.stream().anyMatch(RedactionTest::holdsSecret), "no credential was sent");
                }
            }
            printed.forEach(text -> assertFalse(holdsSecret(text), text));
        }));
    }

    private void collect(RegisteredPlatform registered, int status) {
        sent.clear();
        String platform = registered.policy().platform().id();
        Address address = new Address(registered.policy().platform(), HANDLES.getOrDefault(platform, "museum"));
        Account account = Account.added(new AccountId(0, 1), address, "Org", NOW);
        HttpPlatformClient platformClient = new HttpPlatformClient(platforms, Mode.SIMULATED, TimeScale.REAL, marked(),
                echoing(status),
                InstantSource.fixed(NOW))
                .reportingRefusalsTo((name, secret, words) -> printed.add(name + secret + words));
        Route.Open open = assertInstanceOf(Route.Open.class, platformClient.route(account));
        printed.add(open.scope().toString());
        printed.add(platformClient.ask(open, List.of(Target.of(account))).toString());
        assertFalse(sent.isEmpty(), "nothing was sent");
        if (open.scope().place().startsWith("cred:")) {
            assertTrue(sent.stream().anyMatch(RedactionTest::holdsSecret), "no credential was sent");
        }
    }

    /** Whether a text contains a secret as it is, or encoded as in a basic header. */
    private static boolean holdsSecret(String text) {
        return text.contains(MARK) || ENCODED.matcher(text).results()
                .map(found -> new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8))
                .anyMatch(decoded -> decoded.contains(MARK));
    }

    /** Echoes everything it was sent. */
    private OutboundHttp echoing(int status) {
        return (request, deadline) -> {
            printed.add(request.toString());
            sent.add(sent(request));
            String body = "{\"error\":{\"message\":\"you sent " + sent(request) + "\"},\"message\":\"you sent "
                    + sent(request) + "\",\"detail\":\"" + sent(request) + "\"}";
            return new Delivery.Came(new PlatformResponse(status, Headers.NONE, request.url(),
                    body.getBytes(StandardCharsets.UTF_8), NOW));
        };
    }

    private static String sent(PlatformRequest request) {
        PlatformRequest.Body body = request.body();
        return request.url() + " " + request.own().values() + " " + (body == null ? "" : body.text());
    }

    /** Every possible credential. In those with two parts the first is an id, which is no secret. */
    private Credentials marked() {
        return name -> new CredentialCatalog(platforms).of(name)
                .map(kind -> new Secret((kind.need().parts().isEmpty() ? "" : "17841400001:") + MARK + "1"));
    }
}
