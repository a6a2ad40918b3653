package tidemark.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
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
import tidemark.reading.Precision;

/** Accounts and numbers that tests write. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-21T06:00:00.123456789Z");
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private Samples() {}

    static AccountId id(int number) {
        return new AccountId((NOW.toEpochMilli() << 16) + number, number * 0x9E3779B97F4A7C15L);
    }

    static Account account(int number) {
        return Account.added(id(number), new Address(new Platform("bluesky"), "museum" + number + ".example"),
                "Museum " + number, NOW);
    }

    /** An account of which everything is known. */
    static Account full(int number) {
        return new Account(id(number), new Address(new Platform("mastodon"), "museum" + number + "@social.example"),
                "P" + number,
                "Museum " + number, "digital", "museum", true, Set.of("art", "oslo", "é"),
                "https://museum.example/" + number,
                "The Museum", Account.Status.PAUSED, NOW, 0);
    }

    static Snapshot snapshot(AccountId id, Instant at, long followers) {
        return new Snapshot(id, at, Map.of(Metric.FOLLOWERS, Count.exact(followers), Metric.POSTS, Count.exact(17)),
                "followers", "api");
    }

    static Count abbreviated(long value, long unit) {
        return new Count(value, Precision.ABBREVIATED, value - unit / 2, value + unit / 2 - 1);
    }

    /** A state with all that a state may hold: 91 abbreviated days, every metric, a sentence longer than fits. */
    static State worst(AccountId id) {
        GrowthWindow window = GrowthWindow.EMPTY;
        for (int day = 0; day < GrowthWindow.DAYS; day++) {
            window = window.with(TODAY.minusDays(day),
                    day % 2 == 0 ? abbreviated(999_900, 100) : abbreviated(1_100_000_000, 100_000_000));
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            metrics.put(metric, Count.exact(987_654_321_987L));
        }
        return new State(id, new Snapshot(id, NOW, metrics, "subscribers", "scrape-mobile-page"), window,
                new State.Visit(Outcome.LAYOUT_CHANGED, "u-01KAJ2W5Q8T0K3N8W0V8E4X7YB", NOW.plus(Duration.ofNanos(1)),
                        "Größe ".repeat(200)),
                new State.Missing(TODAY.minusDays(1), TODAY), null, TODAY.minusDays(2), 999_999_999);
    }
}
