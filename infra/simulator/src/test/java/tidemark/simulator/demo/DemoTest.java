package tidemark.simulator.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tidemark.simulator.SettableClock;
import tidemark.simulator.Settings;
import tidemark.simulator.Simulator;
import tidemark.simulator.manners.PublishedLimits;
import tidemark.simulator.population.Population;
import tidemark.simulator.population.SimulatedAccount;
import tidemark.simulator.population.Standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DemoTest {

    private static final long SEED = 7;
    private static final Duration MARGIN = Duration.ofMillis(50);

    private final List<DemoAccount> accounts = Demo.accounts(SEED, 3000);

    private static <K> Map<K, Long> count(List<DemoAccount> accounts, Function<DemoAccount, K> by) {
        return accounts.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    @Test
    void sameSeedGivesTheSameListAndALongerListBeginsWithAShorter() {
        assertEquals(accounts, Demo.accounts(SEED, 3000));
        assertEquals(accounts.subList(0, 100), Demo.accounts(SEED, 100));
        assertNotEquals(accounts, Demo.accounts(8, 3000));
    }

    @Test
    void spreadsOverThePlatformsAsTheirLimitsAllow() {
        assertEquals(Map.of("bluesky", 1050L, "mastodon", 900L, "x", 600L, "github", 270L, "telegram", 180L),
                count(accounts, DemoAccount::platform));
    }

    @Test
    void noScopeNeedsHalfAMinuteOfRequestsAtTheUsualSpeed() {
        Map<String, Duration> time = new HashMap<>();
        count(accounts, this::scope).forEach((scope, size) -> time.put(scope, requestTime(scope, size)));
        time.forEach((scope, needed) -> assertTrue(needed.compareTo(Duration.ofSeconds(30)) < 0, scope + " " + needed));
    }

    private String scope(DemoAccount account) {
        return account.platform().equals("mastodon")
                ? account.handle().substring(account.handle().indexOf('@'))
                : account.platform();
    }

    private static Duration requestTime(String scope, long size) {
        PublishedLimits limits = new PublishedLimits();
        String kind = scope.startsWith("@")
                ? "mastodon"
                : Map.of("github", "github-token", "telegram", "telegram-bot")
                        .getOrDefault(scope, scope);
        long requests = switch (scope) {
            case "bluesky" -> Math.ceilDiv(size, 25L) + size / 50;
            case "x" -> Math.ceilDiv(size, 100L);
            case "telegram" -> 2 * size;
            default -> size + 2;
        };
        return limits.of(kind).interval().dividedBy(60).plus(MARGIN).multipliedBy(requests);
    }

    @Test
    void usesAboutThirtyMastodonHosts() {
        long hosts = accounts.stream().map(this::scope).filter(scope -> scope.startsWith("@")).distinct().count();
        assertEquals(30, hosts);
    }

    @Test
    void namesAreUniqueAndValid() {
        Map<String, Pattern> forms = Map.of("x", Pattern.compile("[a-z0-9_]{1,15}"), "github",
                Pattern.compile("[a-z0-9]([a-z0-9-]{0,37}[a-z0-9])"), "telegram",
                Pattern.compile("[a-z][a-z0-9_]{4,31}"), "mastodon",
                Pattern.compile("[a-z0-9_]+@[a-z]+-\\d{3}\\.demo\\.example"),
                "bluesky", Pattern.compile("([a-z0-9][a-z0-9-]{0,62}\\.)+example"));
        List<DemoAccount> many = Demo.accounts(SEED, 20_000);
        assertEquals(20_000, many.stream().map(a -> a.platform() + "/" + a.handle()).distinct().count());
        many.forEach(account -> assertTrue(
                forms.getOrDefault(account.platform(), Pattern.compile("$.")).matcher(account.handle()).matches(),
                account.toString()));
    }

    @Test
    void everyInstitutionIsOnEveryPlatform() {
        assertEquals(61 * 5, accounts.stream().map(a -> a.organization() + "/" + a.platform()).distinct().count());
    }

    @Test
    void aboutOneInAHundredIsNotSimplyThere() {
        Population population = Simulator.population(Settings.standard(new SettableClock()));
        Map<Standing, Long> standings = accounts.stream().map(a -> population.account(a.platform(), a.handle()))
                .collect(Collectors.groupingBy(SimulatedAccount::standing, Collectors.counting()));
        assertEquals(4, standings.size(), standings.toString());
        assertTrue(standings.getOrDefault(Standing.OPEN, 0L) > 2_930, standings.toString());
    }

    @Test
    void idsAreUniqueAmongTheGeneratedAccounts() {
        Population population = Simulator.population(Settings.standard(new SettableClock()));
        assertEquals(3000, accounts.stream().map(a -> population.account(a.platform(), a.handle()))
                .map(a -> a.platform() + "/" + a.permanentId()).distinct().count());
    }

    @Test
    void csvHasAHeaderAndALineForEachAccount() {
        List<String> lines = Demo.csv(SEED, 10).lines().toList();
        assertEquals("platform,handle,organization,team,type,core,tags", lines.getFirst());
        assertEquals(11, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == 7));
    }
}
