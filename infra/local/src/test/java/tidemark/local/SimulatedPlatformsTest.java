package tidemark.local;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.HttpPlatformClient;
import tidemark.platforms.Platforms;
import tidemark.platforms.policy.CredentialNeed;
import tidemark.platforms.policy.PlatformsFile;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.simulator.Settings;
import tidemark.simulator.Simulator;
import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.FaultKind;
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.SimulatedAccount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The platform readers read from the simulator what its population holds: the numbers, and each outcome that a fault or an account's status should
 * have. Neither side was written from the other.
 */
class SimulatedPlatformsTest {

    /** The speed at which limits expire in less than the time between two requests, in which no number changes. */
    private static final int SPEED = 1_000_000;
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final AccountId ID = new AccountId(1, 1);
    private static final int MOST_REQUESTS = 10;

    private final HandClock clock = new HandClock();
    private final Platforms platforms = Platforms.of(PlatformsFile.builtIn());
    private Simulator simulator;
    private PlatformClient platformClient;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(Settings.standard(clock).withSpeed(SPEED));
        platformClient = HttpPlatformClient.simulated(platforms, simulator.address(), new TimeScale(SPEED),
                name -> simulator.credentials().find(name).map(Secret::new), clock);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Finding ask(String platform, String handle, @Nullable String permanentId) {
        return ask(platform, null, handle, permanentId);
    }

    /** @param method the preferred one if null */
    private Finding ask(String platform, @Nullable String method, String handle, @Nullable String permanentId) {
        Account account = Account.added(ID, new Address(new Platform(platform), handle), "Museum", clock.instant())
                .seenAs(new Address(new Platform(platform), handle), permanentId, null);
        PlatformClient.Route.Open route = assertInstanceOf(PlatformClient.Route.Open.class,
                platformClient.route(account));
        PlatformClient.Route.Open asked = method == null ? route : by(method, route);
        List<Target> targets = List.of(Target.of(account));
        for (int i = 0; i < MOST_REQUESTS; i++) {
            clock.advance(STEP);
            FetchResult reply = platformClient.ask(asked, targets);
            Finding finding = reply.findings().get(ID);
            if (finding != null) {
                return finding;
            }
            targets = reply.again();
        }
        throw new AssertionError("no end of requests for " + targets);
    }

    /** The route by another method of the same platform. */
    private PlatformClient.Route.Open by(String method, PlatformClient.Route.Open route) {
        CredentialNeed need = platforms.registered(route.policy().platform()).orElseThrow().policy().method(method)
                .orElseThrow().credential();
        return new PlatformClient.Route.Open(route.scope(), called(method, route.policy()),
                need == null ? null : need.name());
    }

    private static PlatformPolicy called(String method, PlatformPolicy policy) {
        return new PlatformPolicy(policy.platform(), method, policy.interval(), policy.lanes(), policy.window(),
                policy.daily(), policy.price(), policy.batch(), policy.timeout(), policy.retention());
    }

    private SimulatedAccount account(String platform, String handle) {
        return simulator.population().account(platform, handle);
    }

    /** A reading equals the simulated history of the population, number for number and bound for bound. */
    @ParameterizedTest(name = "{0}/{1}")
    @CsvFileSource(resources = "simulated-numbers.csv", numLinesToSkip = 1)
    void readsTheNumbersOfThePopulation(String platform, String handle, Outcome outcome) {
        Finding.Seen seen = assertInstanceOf(Finding.Seen.class, ask(platform, handle, null));
        assertEquals(outcome, seen.outcome(), seen.detail());
        Address address = seen.reading().address();
        assertEquals(handle, address.handle());
        Numbers numbers = account(platform, handle).at(clock.instant());
        Map<Metric, Count> read = new EnumMap<>(seen.reading().metrics());
        read.remove(Metric.LISTED);
        assertEquals(SimulatedReadings.metrics(address, numbers), read);
        assertEquals(SimulatedReadings.counts(address), seen.reading().counts());
        Count followers = read.get(Metric.FOLLOWERS);
        assertTrue(followers == null
                || (followers.low() <= numbers.followers() && numbers.followers() <= followers.high()));
    }

    /** Pages shorten numbers; the true ones lie between the bounds that are read. */
    @ParameterizedTest(name = "{0} {1}/{2}")
    @CsvFileSource(resources = "simulated-pages.csv", numLinesToSkip = 1)
    void readsPagesWithinTheirBounds(String platform, String method, String handle, String metrics) {
        Finding.Seen seen = assertInstanceOf(Finding.Seen.class, ask(platform, method, handle, null));
        assertEquals(Outcome.OK, seen.outcome(), seen.detail());
        assertEquals(method, seen.reading().method());
        Map<Metric, Count> read = seen.reading().metrics();
        assertEquals(metrics, read.keySet().stream().map(Metric::key).sorted().collect(Collectors.joining(" ")));
        Numbers numbers = account(platform, handle).at(clock.instant());
        read.forEach((metric, count) -> {
            long number = number(metric, numbers);
            assertTrue(count.low() <= number && number <= count.high(), metric + " " + number + " " + count);
        });
    }

    private static long number(Metric metric, Numbers numbers) {
        Long number = switch (metric) {
            case FOLLOWERS -> numbers.followers();
            case FOLLOWING -> numbers.following();
            case POSTS, VIDEOS, PHOTOS -> numbers.posts();
            case LIKES -> numbers.likes();
            case VIEWS -> numbers.views();
            default -> null;
        };
        if (number == null) {
            throw new AssertionError("the simulator has no " + metric);
        }
        return number;
    }

    @ParameterizedTest(name = "{2} of {0}")
    @CsvSource({"youtube,@museum%d,50", "x,museum%d,100", "bluesky,museum%d.example,25", "twitch,museum%d,100"})
    void readsEveryAccountOfABatch(String platform, String form, int size) {
        Platform asked = new Platform(platform);
        List<Account> accounts = IntStream.range(0, size).mapToObj(number -> {
            Address address = new Address(asked, form.formatted(number));
            return Account.added(new AccountId(1, number), address, "Museum", clock.instant()).seenAs(address,
                    account(platform, address.handle()).permanentId(), null);
        }).toList();
        PlatformClient.Route.Open route = assertInstanceOf(PlatformClient.Route.Open.class,
                platformClient.route(accounts.getFirst()));
        assertEquals(size, route.policy().batch());
        List<Target> targets = accounts.stream().map(Target::of).toList();
        Map<AccountId, Finding> findings = new HashMap<>();
        for (int i = 0; i < MOST_REQUESTS + size && !targets.isEmpty(); i++) {
            clock.advance(STEP);
            FetchResult reply = platformClient.ask(route, targets);
            findings.putAll(reply.findings());
            targets = reply.again();
        }
        assertEquals(size, findings.values().stream().filter(found -> found.outcome() == Outcome.OK).count());
    }

    @Test
    void readsTheFollowersOfAHostThatAnswersItsMembersOnly() {
        String handle = "museum@closed-museum.example";
        Finding.Seen seen = assertInstanceOf(Finding.Seen.class, ask("mastodon", handle, null));
        long followers = account("mastodon", handle).at(clock.instant()).followers();
        assertEquals(Map.of(Metric.FOLLOWERS, Count.exact(followers)), seen.reading().metrics());
    }

    /**
     * @param asked the platform, followed by a colon and the method if it is not the preferred one
     * @param fault by its wire name; it affects an account that was read without it before
     * @param outcome of the next request
     */
    @ParameterizedTest(name = "{0}/{1} {2}")
    @CsvFileSource(resources = "simulated-outcomes.csv", numLinesToSkip = 1)
    void findsTheOutcomeThatAFaultShouldHave(String asked, String handle, String fault, Outcome outcome) {
        String platform = asked.split(":", 2)[0];
        String method = asked.equals(platform) ? null : asked.substring(platform.length() + 1);
        Finding.Seen before = assertInstanceOf(Finding.Seen.class, ask(platform, method, handle, null));
        simulator.faults().add(Fault.of(FaultKind.named(fault).orElseThrow()).onPlatform(platform)
                .onHandle(account(platform, handle).handle()));
        Finding after = ask(platform, method, handle, before.reading().permanentId());
        assertEquals(outcome, after.outcome(), after.detail());
    }
}
