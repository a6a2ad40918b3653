package tidemark.platforms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** A platform client over prepared answers, which records the requests it sends. */
abstract class PlatformClientFixture {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final Map<String, Secret> KEYS = Map.of("x.bearer", new Secret("xx-token-xx"), "telegram.bot",
            new Secret("123456:ABC-token"), "github.token", new Secret("ghp_token"));

    final List<PlatformRequest> sent = new ArrayList<>();
    final Deque<OutboundHttp.Delivery> answers = new ArrayDeque<>();
    final OutboundHttp outbound = (request, deadline) -> {
        sent.add(request);
        return answers.removeFirst();
    };
    int next = 1;

    FetchResult ask(List<Account> accounts, String step) {
        List<Target> targets = accounts.stream().map(account -> Target.of(account).next(step)).toList();
        return ask(accounts.getFirst(), targets);
    }

    FetchResult ask(Account account, List<Target> targets) {
        return platformClient(keys()).ask(open(account), targets);
    }

    Route.Open open(Account account) {
        return assertInstanceOf(Route.Open.class, platformClient(keys()).route(account));
    }

    RateScope scope(Credentials credentials, Account account) {
        return assertInstanceOf(Route.Open.class, platformClient(credentials).route(account)).scope();
    }

    HttpPlatformClient platformClient(Credentials credentials) {
        return new HttpPlatformClient(Platforms.builtIn(), Mode.SIMULATED, TimeScale.REAL, credentials, outbound,
                InstantSource.fixed(NOW));
    }

    static Credentials keys() {
        return name -> Optional.ofNullable(KEYS.get(name));
    }

    Account account(String platform, String handle, @Nullable String permanent) {
        Address address = new Address(new Platform(platform), handle);
        return Account.added(new AccountId(1, next++), address, "Org", NOW).seenAs(address, permanent, null);
    }

    void came(int status, String body, String... headers) {
        answers.add(new OutboundHttp.Delivery.Came(new PlatformResponse(status, Headers.of(List.of(headers)), null,
                body.getBytes(StandardCharsets.UTF_8), NOW)));
    }

    static Map<AccountId, Outcome> outcomes(FetchResult reply) {
        return reply.findings().entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().outcome()));
    }

}
