package tidemark.platforms;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.platform.Credentials;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.RateScope;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.policy.Mode;
import tidemark.platforms.policy.PlatformsFile;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An account is asked under the credential of its route, and not at all where a credential or a cap is missing. */
class RouteCredentialTest extends PlatformClientFixture {

    @Test
    void asksFirstByTheMethodWhoseCredentialIsThere() {
        assertEquals("github#anon", scope(Credentials.NONE, account("github", "nasa", null)).toString());
        RateScope token = scope(keys(), account("github", "nasa", null));
        assertEquals("github#cred:github.token", token.toString());
        assertEquals("telegram#t.me", scope(Credentials.NONE, account("telegram", "nasa", null)).toString());
        assertEquals("bluesky#public.api.bsky.app",
                scope(Credentials.NONE, account("bluesky", "nasa.gov", null)).toString());
        assertEquals("mastodon#esa.social",
                scope(Credentials.NONE, account("mastodon", "a@esa.social", null)).toString());
        assertEquals("mastodon#social.esa.int",
                scope(Credentials.NONE, account("mastodon", "a@esa.int", "7@social.esa.int")).toString());
    }

    @Test
    void keepsTheLimitOfATokenThatIsRenewed() {
        Account nasa = account("github", "nasa", null);
        RateScope old = scope(name -> Optional.of(new Secret("ghp_old")), nasa);
        RateScope renewed = scope(name -> Optional.of(new Secret("ghp_new")), nasa);
        assertEquals(old, renewed);
        assertNotEquals(old, scope(Credentials.NONE, nasa));
    }

    @Test
    void sendsTheCredentialOfTheRouteThoughTheAccountWasRenamedMeanwhile() {
        Map<String, Secret> owners = Map.of("tumblr.token.museum", new Secret("token-museum"), "tumblr.token.gallery",
                new Secret("token-gallery"));
        HttpPlatformClient platformClient = platformClient(name -> Optional.ofNullable(owners.get(name)));
        Account museum = account("tumblr", "museum", null);
        Route.Open route = assertInstanceOf(Route.Open.class, platformClient.route(museum));
        answers.add(new OutboundHttp.Delivery.Failed(false, "No answer."));

        platformClient.ask(route, List.of(Target.of(account("tumblr", "gallery", null))));

        assertEquals("tumblr#cred:tumblr.token.museum", route.scope().toString());
        assertEquals("tumblr.token.museum", route.credential());
        assertTrue(sent.getFirst().own().containsValue("Bearer token-museum"), "another owner's credential was sent");
    }

    @Test
    void sendsTheRenewedValueUnderTheSameLimit() {
        Map<String, Secret> stored = new HashMap<>(Map.of("github.token", new Secret("ghp_old")));
        HttpPlatformClient platformClient = platformClient(name -> Optional.ofNullable(stored.get(name)));
        Account nasa = account("github", "nasa", null);
        Route.Open route = assertInstanceOf(Route.Open.class, platformClient.route(nasa));
        stored.put("github.token", new Secret("ghp_new"));
        answers.add(new OutboundHttp.Delivery.Failed(false, "No answer."));

        platformClient.ask(route, List.of(Target.of(nasa)));

        assertEquals("Bearer ghp_new", sent.getFirst().own().get("Authorization"));
        assertEquals(route, platformClient.route(nasa));
    }

    @Test
    void sendsNothingUnderTheLimitOfACredentialThatIsGone() {
        Map<String, Secret> stored = new HashMap<>(Map.of("github.token", new Secret("ghp_old")));
        HttpPlatformClient platformClient = platformClient(name -> Optional.ofNullable(stored.get(name)));
        Account nasa = account("github", "nasa", null);
        Route.Open route = assertInstanceOf(Route.Open.class, platformClient.route(nasa));
        stored.clear();

        FetchResult result = platformClient.ask(route, List.of(Target.of(nasa)));

        assertEquals(Map.of(nasa.id(), Outcome.NEEDS_CREDENTIAL), outcomes(result));
        assertEquals(List.of(), sent);
    }

    @Test
    void tellsOfACredentialThatAPlatformRefuses() {
        List<String> heard = new ArrayList<>();
        HttpPlatformClient platformClient = platformClient(keys())
                .reportingRefusalsTo((name, secret, words) -> heard.add(name + " " + secret + " " + words));
        Account nasa = account("github", "nasa", null);
        Route.Open open = assertInstanceOf(Route.Open.class, platformClient.route(nasa));
        came(401, "{\"message\":\"Bad credentials\"}");
        came(404, "{\"message\":\"Not Found\"}");
        platformClient.ask(open, List.of(Target.of(nasa)));
        platformClient.ask(open, List.of(Target.of(nasa)));
        assertEquals(1, heard.size());
        assertTrue(heard.getFirst().startsWith("github.token [redacted"), heard.getFirst());
        assertTrue(heard.getFirst().contains("Bad credentials"), heard.getFirst());
    }

    @Test
    void saysHowToGiveACredentialThatIsMissing() {
        Route.Closed closed = assertInstanceOf(Route.Closed.class,
                platformClient(Credentials.NONE).route(account("x", "nasa", null)));
        assertEquals(Outcome.NEEDS_CREDENTIAL, closed.outcome());
        assertTrue(closed.detail().endsWith("bin/tidemark credentials set x.bearer."), closed.detail());
        Route.Closed made = assertInstanceOf(Route.Closed.class,
                platformClient(Credentials.NONE).route(account("reddit", "r/nasa", null)));
        assertTrue(made.detail().endsWith("credentials set reddit.app, written client_id:client_secret."),
                made.detail());
    }

    @Test
    void spendsNothingUntilTheOwnerSetsACap() {
        HttpPlatformClient live = new HttpPlatformClient(Platforms.builtIn(), Mode.LIVE, TimeScale.REAL, keys(),
                outbound,
                InstantSource.fixed(NOW));
        Route.Closed closed = assertInstanceOf(Route.Closed.class, live.route(account("x", "nasa", null)));
        assertEquals(Outcome.OVER_CAPACITY, closed.outcome());
        assertInstanceOf(Route.Open.class, platformClient(keys()).route(account("x", "nasa", null)));
    }

    @Test
    void collectsNothingFromAPlatformThatIsSwitchedOff() {
        Platforms off = Platforms.of(PlatformsFile.over("own.yaml", "platforms: {github: {collect: no}}"));
        Route route = new HttpPlatformClient(off, Mode.LIVE, TimeScale.REAL, keys(), outbound, InstantSource.fixed(NOW))
                .route(account("github", "nasa", null));
        assertEquals(Outcome.NEEDS_CREDENTIAL, assertInstanceOf(Route.Closed.class, route).outcome());
    }
}
