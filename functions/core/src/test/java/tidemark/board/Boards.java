package tidemark.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/** Boards to test and to measure with. */
final class Boards {

    static final Instant AS_OF = Instant.parse("2026-11-21T06:30:00Z");
    static final String VERSION = "01KAJ2W5Q8T0K3N8W0V8E4X7YB";

    private static final List<String> PLATFORMS = List.of("bluesky", "facebook", "flickr", "github", "instagram",
            "linkedin", "mastodon", "reddit", "telegram", "tiktok", "x", "youtube");
    private static final String[] WORDS = {"Museum", "National", "Library", "Observatory", "of", "Art", "Space",
            "Agency", "University", "City", "Élysée", "Science", "Health", "Ocean", "Institute", "Kraków", "東京",
            "Press"};

    private Boards() {}

    static Account account(int n, String platform, String handle, String organization) {
        return Account.added(new AccountId(n, n * 0x9E3779B97F4A7C15L), new Address(new Platform(platform), handle),
                organization, AS_OF);
    }

    static State state(AccountId id, long followers) {
        return new State(id, snapshot(id, Map.of(Metric.FOLLOWERS, Count.exact(followers))), GrowthWindow.EMPTY,
                new State.Visit(Outcome.OK, "d-2026-11-21", AS_OF, ""), null, 1);
    }

    static Snapshot snapshot(AccountId id, Map<Metric, Count> metrics) {
        return new Snapshot(id, AS_OF, metrics, "followers", "api");
    }

    /** A board of one account of which everything is known, and one of which nothing is. */
    static Board full() {
        AccountId id = new AccountId(0x019A_BCDE_F012_3456L, 0x8765_4321_0FED_CBA9L);
        Account full = new Account(id, new Address(new Platform("mastodon"), "Museum@Example.Social"), "77",
                "Musée ÉLYSÉE", "Team A", "museum", true, Set.of("art", "north"), "https://example.org/A",
                "İstanbul ǅ ΟΔΟΣ 🏛 東京", Account.Status.PAUSED, AS_OF.minusSeconds(86_400), 3);
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            metrics.put(metric, Count.exact(1_000L + metric.code()));
        }
        LocalDate today = LocalDate.ofInstant(AS_OF, ZoneOffset.UTC);
        GrowthWindow window = GrowthWindow.EMPTY.with(today.minusDays(1), Count.exact(990)).with(today,
                Count.exact(1_000));
        State.Missing missing = new State.Missing(today.minusDays(3), today.minusDays(1));
        Map<GrowthPeriod, Long> changes = new EnumMap<>(GrowthPeriod.class);
        for (GrowthPeriod period : GrowthPeriod.values()) {
            changes.put(period, -10L * period.days());
        }
        BoardWriter draft = new BoardWriter();
        draft.add(full, new State(id, snapshot(id, metrics), window,
                new State.Visit(Outcome.RENAMED, "d-2026-11-21", AS_OF, "detail"), missing, 1), changes);
        Account bare = account(2, "github", "esa", "ESA");
        draft.add(bare, State.none(bare.id()), Map.of());
        return draft.finish(VERSION, AS_OF, true);
    }

    /** A board as large ledgers have it: institutions with some accounts each, most numbers known. */
    static Board large(int accounts) {
        BoardWriter draft = new BoardWriter();
        Random random = new Random(7);
        for (int n = 0; n < accounts; n++) {
            AccountId id = new AccountId((1_763_700_000_000L + n) << 16 | random.nextInt(65536), random.nextLong());
            draft.add(describe(id, n, random), measure(id, random), changes(random));
        }
        return draft.finish(VERSION, AS_OF, true);
    }

    private static Account describe(AccountId id, int n, Random random) {
        String organization = name(random.nextInt(50_000));
        String display = random.nextInt(3) == 0
                ? organization + " " + WORDS[random.nextInt(WORDS.length)]
                : organization;
        String platform = PLATFORMS.get((int) Math.abs(random.nextGaussian() * 3) % PLATFORMS.size());
        String letters = organization.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
        String handle = letters.substring(0, Math.min(letters.length(), 14)) + n;
        Set<String> tags = new HashSet<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            tags.add("tag" + random.nextInt(12));
        }
        Account words = new Account(id, new Address(new Platform(platform), handle), null, organization,
                "Team " + random.nextInt(200), "type" + random.nextInt(9), random.nextInt(10) == 0, tags, null, display,
                Account.Status.ACTIVE, AS_OF.minusSeconds(random.nextInt(100_000_000)), 1);
        return words;
    }

    private static String name(int seed) {
        Random random = new Random(seed);
        return WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)] + " "
                + WORDS[random.nextInt(WORDS.length)] + (seed % 2 == 0 ? " " + seed % 977 : "");
    }

    private static State measure(AccountId id, Random random) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.FOLLOWERS, Count.exact((long) Math.exp(random.nextGaussian() * 2.5 + 8)));
        metrics.put(Metric.FOLLOWING, Count.exact((long) Math.exp(random.nextGaussian() + 6)));
        metrics.put(Metric.POSTS, Count.exact((long) Math.exp(random.nextGaussian() + 7)));
        if (random.nextInt(4) == 0) {
            metrics.put(Metric.VIEWS, Count.exact((long) Math.exp(random.nextGaussian() * 3 + 14)));
            metrics.put(Metric.LIKES, Count.exact((long) Math.exp(random.nextGaussian() * 2 + 9)));
            metrics.put(Metric.COMMENTS, Count.exact((long) Math.exp(random.nextGaussian() * 2 + 6)));
        }
        Snapshot newest = new Snapshot(id, AS_OF.minusSeconds(random.nextInt(86_400)), metrics, "followers", "api");
        return new State(id, newest, GrowthWindow.EMPTY, new State.Visit(Outcome.OK, "d-2026-11-21", AS_OF, ""), null,
                1);
    }

    private static Map<GrowthPeriod, Long> changes(Random random) {
        Map<GrowthPeriod, Long> changes = new EnumMap<>(GrowthPeriod.class);
        for (GrowthPeriod span : GrowthPeriod.values()) {
            changes.put(span, (long) (random.nextGaussian() * 40 * span.days()));
        }
        return changes;
    }
}
