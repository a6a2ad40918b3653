package tidemark.simulator.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tidemark.simulator.SettableClock;
import tidemark.simulator.Settings;
import tidemark.simulator.Simulator;
import tidemark.simulator.limits.PublishedLimits;
import tidemark.simulator.population.AccountStatus;
import tidemark.simulator.population.Population;
import tidemark.simulator.population.SimulatedAccount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DemoTest {

    private static final long SEED = 7;
    private static final Duration MARGIN = Duration.ofMillis(50);
    private static final Set<String> OWN_CREDENTIAL = Set.of("tiktok", "pinterest", "tumblr");
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("bluesky", "bluesky"),
            Map.entry("mastodon", "mastodon"), Map.entry("pleroma", "pleroma"), Map.entry("pixelfed", "pixelfed"),
            Map.entry("misskey", "misskey"), Map.entry("peertube", "peertube"), Map.entry("lemmy", "lemmy"),
            Map.entry("x", "x"), Map.entry("youtube", "youtube"), Map.entry("github", "github-token"),
            Map.entry("telegram", "telegram-bot"), Map.entry("twitch", "twitch"), Map.entry("facebook", "facebook"),
            Map.entry("instagram", "instagram"), Map.entry("threads", "threads"), Map.entry("linkedin", "linkedin"),
            Map.entry("tiktok", "tiktok"), Map.entry("truthsocial", "truthsocial"), Map.entry("reddit", "reddit"),
            Map.entry("flickr", "flickr"), Map.entry("pinterest", "pinterest"), Map.entry("tumblr", "tumblr"),
            Map.entry("substack", "substack"));
    private static final String FEDIVERSE = "!?[a-z]+_[a-z0-9]+@[a-z]+-\\d{3}\\.demo\\.example";
    private static final String NAME = "demo_[a-z]+_[a-z0-9]+";
    private static final String HYPHENS = "demo-[a-z]+-[a-z0-9]+";
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("bluesky", "([a-z0-9][a-z0-9-]{0,62}\\.)+example"), Map.entry("x", "[a-z0-9_]{1,15}"),
            Map.entry("youtube", "@[\\w.-]{3,30}"), Map.entry("github", "[a-z0-9]([a-z0-9-]{0,37}[a-z0-9])"),
            Map.entry("telegram", "[a-z][a-z0-9_]{4,31}"), Map.entry("twitch", "(?=.{4,25}$)" + NAME),
            Map.entry("facebook", "[a-z0-9]{5,50}"), Map.entry("instagram", "(?=.{1,30}$)" + NAME),
            Map.entry("threads", "(?=.{1,30}$)" + NAME), Map.entry("linkedin", "company/[a-z0-9-]{3,100}"),
            Map.entry("tiktok", "(?=.{2,24}$)" + NAME), Map.entry("truthsocial", "(?=.{1,30}$)" + NAME),
            Map.entry("reddit", "r/(?=.{3,21}$)" + NAME), Map.entry("flickr", HYPHENS),
            Map.entry("pinterest", "(?=.{3,30}$)" + NAME), Map.entry("tumblr", "(?=.{1,32}$)" + HYPHENS),
            Map.entry("substack", HYPHENS));

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
    void spreadsOverAllPlatforms() {
        Map<String, Long> counts = count(accounts, DemoAccount::platform);
        assertEquals(Map.of("bluesky", 600L, "mastodon", 450L, "x", 360L, "youtube", 225L, "github", 180L, "telegram",
                150L, "twitch", 120L, "threads", 12L, "linkedin", 3L),
                counts.entrySet().stream().filter(entry -> entry.getValue() >= 120 || entry.getValue() < 20)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(KINDS.keySet(), counts.keySet());
    }

    @Test
    void aShortListHasNearlyAllPlatforms() {
        assertTrue(count(accounts.subList(0, 200), DemoAccount::platform).size() >= KINDS.size() - 1);
    }

    @Test
    void noScopeNeedsHalfAMinuteOfRequestsAtTheUsualSpeed() {
        count(accounts, DemoTest::scope).forEach((scope, size) -> {
            Duration needed = requestTime(scope, size);
            assertTrue(needed.compareTo(Duration.ofSeconds(30)) < 0, scope + " " + needed);
        });
    }

    /** The host, credential or address to which an account's limit applies. */
    private static String scope(DemoAccount account) {
        String handle = account.handle();
        String one = account.platform();
        return OWN_CREDENTIAL.contains(one)
                ? one + "#" + handle
                : handle.contains("@") && !handle.startsWith("@")
                        ? one + "#" + handle.substring(handle.indexOf('@'))
                        : one;
    }

    private static Duration requestTime(String scope, long size) {
        String platform = scope.split("#")[0];
        long requests = switch (platform) {
            case "bluesky" -> Math.ceilDiv(size, 25L) + size / 50;
            case "x" -> Math.ceilDiv(size, 100L);
            case "twitch" -> size + Math.ceilDiv(size, 100L);
            case "telegram", "linkedin", "flickr", "tumblr" -> 2 * size;
            default -> size + 2;
        };
        return new PublishedLimits().of(KINDS.getOrDefault(platform, "")).interval().dividedBy(60).plus(MARGIN)
                .multipliedBy(requests);
    }

    @Test
    void theFediverseHasManyHosts() {
        Map<String, Long> hosts = accounts.stream().map(DemoTest::scope).filter(scope -> scope.contains("#@"))
                .distinct()
                .collect(Collectors.groupingBy(scope -> scope.split("#")[0], Collectors.counting()));
        assertEquals(Map.of("mastodon", 30L, "pleroma", 8L, "pixelfed", 8L, "misskey", 8L, "peertube", 8L, "lemmy", 8L),
                hosts);
    }

    @Test
    void namesAreUniqueAndValid() {
        List<DemoAccount> many = Demo.accounts(SEED, 20_000);
        assertEquals(20_000, many.stream().map(a -> a.platform() + "/" + a.handle()).distinct().count());
        many.forEach(account -> assertTrue(
                account.handle().matches(FORMS.getOrDefault(account.platform(), FEDIVERSE)), account.toString()));
    }

    @Test
    void everyInstitutionIsOnTheLargePlatforms() {
        assertEquals(61 * 4L, accounts.stream()
                .filter(a -> List.of("bluesky", "mastodon", "x", "youtube").contains(a.platform()))
                .map(a -> a.organization() + "/" + a.platform()).distinct().count());
    }

    @Test
    void aboutOneInAHundredIsNotSimplyThere() {
        Population population = Simulator.population(Settings.standard(new SettableClock()));
        Map<AccountStatus, Long> standings = accounts.stream().map(a -> population.account(a.platform(), a.handle()))
                .collect(Collectors.groupingBy(SimulatedAccount::standing, Collectors.counting()));
        assertEquals(4, standings.size(), standings.toString());
        assertTrue(standings.getOrDefault(AccountStatus.OPEN, 0L) > 2_930, standings.toString());
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
