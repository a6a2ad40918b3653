package tidemark.platforms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.Credentials;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.RateScope;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.policy.Mode;
import tidemark.platforms.policy.PlatformsFile;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Seen;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpPlatformClientTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Map<String, Secret> KEYS = Map.of("x.bearer", new Secret("xx-token-xx"), "telegram.bot",
            new Secret("123456:ABC-token"), "github.token", new Secret("ghp_token"));

    private final List<PlatformRequest> sent = new ArrayList<>();
    private final Deque<OutboundHttp.Delivery> answers = new ArrayDeque<>();
    private final OutboundHttp outbound = (request, deadline) -> {
        sent.add(request);
        return answers.removeFirst();
    };
    private int next = 1;

    @Test
    void survivesAnErrorOfWhateverItCalls() {
        OutboundHttp failing = (request, deadline) -> {
            throw new StackOverflowError();
        };
        HttpPlatformClient platformClient = new HttpPlatformClient(Platforms.builtIn(), Mode.LIVE, TimeScale.REAL,
                keys(), failing,
                InstantSource.fixed(NOW));
        Account github = account("github", "nasa", null);
        FetchResult reply = platformClient.ask(open(github), List.of(Target.of(github)));
        Finding finding = Objects.requireNonNull(reply.findings().get(github.id()));
        assertEquals(Outcome.TRANSIENT, finding.outcome());
        assertTrue(finding.detail().contains("StackOverflowError"), finding.detail());
        assertFalse(reply.limits().answered());
    }

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

    @Test
    void asksBlueskyInABatchAndSinglyForThoseLeftOut() {
        List<Account> accounts = List.of(account("bluesky", "a.example.org", null),
                account("bluesky", "b.example.org", null),
                account("bluesky", "c.example.org", null));
        came(200,
                "{\"profiles\":[{\"did\":\"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa\",\"handle\":\"A.example.org\",\"followersCount\":5}]}");
        FetchResult reply = ask(accounts, Target.FIRST);
        assertEquals(Map.of(accounts.getFirst().id(), Outcome.OK), outcomes(reply));
        assertEquals(List.of("single", "single"), reply.again().stream().map(Target::step).toList());
        assertEquals(
                "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfiles?actors=a.example.org&actors=b.example.org&actors=c.example.org",
                sent.getFirst().url().toString());

        came(400, "{\"error\":\"AccountTakedown\",\"message\":\"Account has been suspended\"}");
        FetchResult second = platformClient(keys()).ask(open(accounts.getFirst()), reply.again());
        assertEquals(Map.of(accounts.get(1).id(), Outcome.SUSPENDED), outcomes(second));
        assertEquals(List.of(reply.again().get(1)), second.again());
    }

    @Test
    void asksXByIdWhereItIsKnownAndFollowsARename() {
        Account known = account("x", "oldname", "42");
        Account fresh = account("x", "nasa", null);
        came(200,
                "{\"data\":[{\"id\":\"42\",\"username\":\"NewName\",\"public_metrics\":{\"followers_count\":7,\"tweet_count\":3}}]}");
        FetchResult reply = ask(List.of(known, fresh), Target.FIRST);
        assertTrue(sent.getFirst().url().toString().startsWith("https://api.x.com/2/users?ids=42&"));
        Seen seen = assertInstanceOf(Seen.class, reply.findings().get(known.id()));
        assertEquals(Outcome.RENAMED, seen.outcome());
        assertEquals("newname", seen.reading().address().handle());
        assertEquals(List.of("name"), reply.again().stream().map(Target::step).toList());

        came(200,
                "{\"errors\":[{\"value\":\"nasa\",\"detail\":\"User has been suspended: [nasa].\",\"title\":\"Forbidden\"}]}");
        FetchResult second = platformClient(keys()).ask(open(fresh), reply.again());
        assertEquals(Map.of(fresh.id(), Outcome.SUSPENDED), outcomes(second));
        assertTrue(sent.getLast().url().toString().startsWith("https://api.x.com/2/users/by?usernames=nasa&"));
        assertEquals("Bearer xx-token-xx", sent.getLast().own().get("Authorization"));
    }

    @Test
    void countsTelegramMembersAfterItKnowsWhoTheyBelongTo() {
        Account account = account("telegram", "esa", null);
        came(200,
                "{\"ok\":true,\"result\":{\"id\":-1001,\"type\":\"channel\",\"title\":\"ESA: news\",\"username\":\"ESA\"}}");
        FetchResult first = ask(List.of(account), Target.FIRST);
        came(200, "{\"ok\":true,\"result\":1234}");
        FetchResult second = platformClient(keys()).ask(open(account), first.again());
        Seen seen = assertInstanceOf(Seen.class, second.findings().get(account.id()));
        assertEquals(Count.exact(1234), seen.reading().followers().orElseThrow());
        assertEquals("ESA: news", seen.reading().displayName());
        assertEquals("-1001", seen.reading().permanentId());
        assertEquals("subscribers", seen.reading().counts());
        assertFalse(sent.getLast().toString().contains("ABC-token"), sent.getLast().toString());
    }

    @Test
    void findsTheHostThatServesAnAccountOfAnother() {
        Account account = account("mastodon", "news@esa.int", null);
        came(404, "<html>Not Found</html>");
        FetchResult first = ask(List.of(account), Target.FIRST);
        came(200,
                "{\"subject\":\"acct:news@esa.int\",\"links\":[{\"rel\":\"self\",\"type\":\"application/activity+json\",\"href\":\"https://social.esa.int/users/news\"}]}");
        FetchResult second = ask(account, first.again());
        came(200,
                "{\"id\":\"9\",\"acct\":\"news\",\"uri\":\"https://social.esa.int/users/news\",\"followers_count\":10,\"statuses_count\":2}");
        FetchResult third = ask(account, second.again());
        Seen seen = assertInstanceOf(Seen.class, third.findings().get(account.id()));
        assertEquals("9@social.esa.int", seen.reading().permanentId());
        assertEquals(account.address(), seen.reading().address());
        assertEquals(List.of("https://esa.int/api/v1/accounts/lookup?acct=news",
                "https://esa.int/.well-known/webfinger?resource=acct%3Anews%40esa.int",
                "https://social.esa.int/api/v1/accounts/lookup?acct=news"),
                sent.stream().map(request -> request.url().toString()).toList());
    }

    @Test
    void followsAGithubAccountByItsIdWhenTheLoginHasAnotherOwner() {
        Account account = account("github", "old", "7");
        came(200, "{\"login\":\"old\",\"id\":99,\"followers\":123456}");
        FetchResult first = ask(List.of(account), Target.FIRST);
        assertTrue(first.findings().isEmpty());
        came(200, "{\"login\":\"Newer\",\"id\":7,\"followers\":5}");
        FetchResult second = ask(account, first.again());
        Seen seen = assertInstanceOf(Seen.class, second.findings().get(account.id()));
        assertEquals(Outcome.RENAMED, seen.outcome());
        assertEquals(Map.of(Metric.FOLLOWERS, Count.exact(5)), seen.reading().metrics());
        assertEquals("https://api.github.com/user/7", sent.getLast().url().toString());
    }

    @Test
    void asksWhetherAnEarlierAnswerStillHolds() {
        Account account = account("github", "nasa", "7");
        came(200, "{\"login\":\"nasa\",\"id\":7,\"followers\":5}", "ETag: W/\"abc\"");
        Seen seen = assertInstanceOf(Seen.class,
                ask(account, List.of(Target.of(account))).findings().get(account.id()));
        assertEquals("W/\"abc\"", seen.validator());
        assertNull(sent.getLast().headers().get("If-None-Match"));

        came(304, "", "ETag: W/\"abc\"", "X-RateLimit-Remaining: 0",
                "X-RateLimit-Reset: " + NOW.plusSeconds(60).getEpochSecond());
        FetchResult reply = ask(account, List.of(Target.of(account).since(seen.validator())));
        assertEquals(Map.of(account.id(), new Finding.Same("W/\"abc\"")), reply.findings());
        assertEquals("W/\"abc\"", sent.getLast().headers().get("If-None-Match"));
        assertTrue(reply.limits().answered());
        assertEquals(NOW.plusSeconds(60), reply.limits().frozenUntil());
    }

    @Test
    void comparesNothingWhereAPlatformDoesNotAnswerThat() {
        Account account = account("bluesky", "nasa.gov", null);
        came(304, "");
        FetchResult reply = ask(account, List.of(Target.of(account).since("\"abc\"")));
        assertNull(sent.getLast().headers().get("If-None-Match"));
        assertEquals(Map.of(account.id(), Outcome.LAYOUT_CHANGED), outcomes(reply));
    }

    @Test
    void stopsAtALimitUntilTheTimeThePlatformNamed() {
        Instant reset = NOW.plusSeconds(90);
        came(429, "{}", "x-rate-limit-limit: 300", "x-rate-limit-remaining: 0",
                "x-rate-limit-reset: " + reset.getEpochSecond());
        FetchResult reply = ask(List.of(account("x", "nasa", null)), Target.FIRST);
        assertEquals(new FetchResult.Limits(false, true, 300L, 0L, reset), reply.limits());

        came(403, "{\"message\":\"You have exceeded a secondary rate limit\"}", "Retry-After: 60",
                "X-RateLimit-Remaining: 4000",
                "X-RateLimit-Reset: " + NOW.plusSeconds(3_000).getEpochSecond());
        assertEquals(NOW.plusSeconds(60),
                ask(List.of(account("github", "nasa", null)), Target.FIRST).limits().frozenUntil());

        came(429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 7\",\"parameters\":{\"retry_after\":7}}");
        assertEquals(NOW.plusSeconds(7),
                ask(List.of(account("telegram", "nasa", null)), Target.FIRST).limits().frozenUntil());

        came(429, "{\"error\":\"Too many requests\"}", "X-RateLimit-Reset: 2026-11-21T12:04:00.123Z");
        assertEquals(Instant.parse("2026-11-21T12:04:00.123Z"),
                ask(List.of(account("mastodon", "a@b.example", null)), Target.FIRST).limits().frozenUntil());

        came(503, "down", "Retry-After: Sat, 21 Nov 2026 12:10:00 GMT");
        FetchResult down = ask(List.of(account("bluesky", "nasa.gov", null)), Target.FIRST);
        assertFalse(down.limits().stop());
        assertEquals(Instant.parse("2026-11-21T12:10:00Z"), down.limits().frozenUntil());
    }

    @Test
    void waitsForANewWindowWhenTheLastRequestOfOneWasAnswered() {
        came(200, "{\"login\":\"nasa\",\"id\":1,\"followers\":5}", "X-RateLimit-Limit: 60", "X-RateLimit-Remaining: 0",
                "X-RateLimit-Reset: " + NOW.plusSeconds(600).getEpochSecond());
        FetchResult reply = ask(List.of(account("github", "nasa", null)), Target.FIRST);
        assertEquals(new FetchResult.Limits(true, false, 60L, 0L, NOW.plusSeconds(600)), reply.limits());
    }

    @Test
    void keepsWhatItDidNotUnderstandWithoutSecrets() {
        came(200, "{\"token\":\"123456:ABC-token\",\"api_key\":\"hidden-thing\",\"from\":\"192.168.7.7\"}");
        Account account = account("telegram", "esa", null);
        Unseen unseen = assertInstanceOf(Unseen.class,
                ask(List.of(account), Target.FIRST).findings().get(account.id()));
        assertEquals(Outcome.LAYOUT_CHANGED, unseen.outcome());
        Finding.Evidence evidence = Objects.requireNonNull(unseen.evidence());
        assertFalse((evidence.url() + evidence.body()).matches("(?s).*(ABC-token|hidden-thing|192\\.168).*"),
                evidence.toString());
    }

    @Test
    void callsASilentNetworkAPassingFault() {
        answers.add(new OutboundHttp.Delivery.Failed(false, "No answer."));
        Account account = account("bluesky", "nasa.gov", null);
        FetchResult reply = ask(List.of(account), Target.FIRST);
        assertEquals(Map.of(account.id(), Outcome.TRANSIENT), outcomes(reply));
        assertNull(reply.limits().frozenUntil());
        assertFalse(reply.limits().answered());
    }

    private FetchResult ask(List<Account> accounts, String step) {
        List<Target> targets = accounts.stream().map(account -> Target.of(account).next(step)).toList();
        return ask(accounts.getFirst(), targets);
    }

    private FetchResult ask(Account account, List<Target> targets) {
        return platformClient(keys()).ask(open(account), targets);
    }

    private Route.Open open(Account account) {
        return assertInstanceOf(Route.Open.class, platformClient(keys()).route(account));
    }

    private RateScope scope(Credentials credentials, Account account) {
        return assertInstanceOf(Route.Open.class, platformClient(credentials).route(account)).scope();
    }

    private HttpPlatformClient platformClient(Credentials credentials) {
        return new HttpPlatformClient(Platforms.builtIn(), Mode.SIMULATED, TimeScale.REAL, credentials, outbound,
                InstantSource.fixed(NOW));
    }

    private static Credentials keys() {
        return name -> Optional.ofNullable(KEYS.get(name));
    }

    private Account account(String platform, String handle, @Nullable String permanent) {
        Address address = new Address(new Platform(platform), handle);
        return Account.added(new AccountId(1, next++), address, "Org", NOW).seenAs(address, permanent, null);
    }

    private void came(int status, String body, String... headers) {
        answers.add(new OutboundHttp.Delivery.Came(new PlatformResponse(status, Headers.of(List.of(headers)), null,
                body.getBytes(StandardCharsets.UTF_8), NOW)));
    }

    private static Map<AccountId, Outcome> outcomes(FetchResult reply) {
        return reply.findings().entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().outcome()));
    }

}
