package tidemark.testing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.testing.Stores;

/** The accounts of a schedule and the limits under which they are requested. */
final class Population {

    static final Platform ALPHA = new Platform("alpha");
    static final Platform BETA = new Platform("beta");

    /** How an account answers. */
    enum Nature {
        PLAIN, HIDDEN, MISSING, RENAMED, TAKEN_OVER, UNKEYED, CLOSED, PAUSED, POISON
    }

    final List<Account> accounts = new ArrayList<>();
    final Map<AccountId, Integer> numbers = new HashMap<>();
    final Map<AccountId, Nature> natures = new HashMap<>();
    final Map<RateScope, PlatformPolicy> scopes = new TreeMap<>();
    final Set<AccountId> moved = new HashSet<>();
    private final List<RateScope> order = new ArrayList<>();

    Population(SplittableRandom random, Instant start) {
        limits(random);
        int size = 20 + random.nextInt(25);
        boolean poison = random.nextInt(5) == 0;
        for (int n = 0; n < size; n++) {
            Nature nature = poison && n == 3 ? Nature.POISON : nature(random);
            Platform platform = n % 3 == 2 ? BETA : ALPHA;
            AccountId id = new AccountId((start.toEpochMilli() << 16) + n, random.nextLong());
            Account account = Account.added(id, new Address(platform, "handle-" + n), "Example", start);
            if (nature != Nature.UNKEYED) {
                account = account.seenAs(account.address(), permanentId(n), null);
            }
            if (nature == Nature.PAUSED) {
                account = account.withStatus(Account.Status.PAUSED);
            }
            accounts.add(account);
            numbers.put(id, n);
            natures.put(id, nature);
        }
    }

    void fill(Stores stores) {
        accounts.forEach(account -> Violation.unless(stores.accounts().add(account), "account not added"));
    }

    static String permanentId(int n) {
        return "id-" + n;
    }

    Nature nature(AccountId id) {
        return Objects.requireNonNull(natures.get(id));
    }

    int number(AccountId id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    PlatformPolicy policy(RateScope scope) {
        return Objects.requireNonNull(scopes.get(scope));
    }

    /** The rate scope of an account now. */
    RateScope scope(Account account) {
        int n = number(account.id());
        if (account.address().platform().equals(BETA)) {
            RateScope beta = order.get(2);
            return beta.lane(n, policy(beta).lanes());
        }
        return order.get(moved.contains(account.id()) ? (n + 1) % 2 : n % 2);
    }

    private static Nature nature(SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0 -> Nature.HIDDEN;
            case 1 -> Nature.MISSING;
            case 2 -> Nature.RENAMED;
            case 3 -> Nature.TAKEN_OVER;
            case 4 -> Nature.UNKEYED;
            case 5 -> Nature.CLOSED;
            case 6 -> Nature.PAUSED;
            default -> Nature.PLAIN;
        };
    }

    private void limits(SplittableRandom random) {
        for (String place : List.of("one", "two")) {
            RateScope scope = new RateScope(ALPHA, place);
            order.add(scope);
            scopes.put(scope, new PlatformPolicy(ALPHA, "api", Duration.ofMillis(500 + random.nextInt(2_500)), 1,
                    random.nextBoolean()
                            ? null
                            : new PlatformPolicy.Window(3 + random.nextInt(8),
                                    Duration.ofSeconds(60 + random.nextInt(240))),
                    random.nextInt(3) > 0
                            ? null
                            : new PlatformPolicy.Daily(4 + random.nextInt(15), ZoneOffset.ofHoursMinutes(-6, -10)),
                    PlatformPolicy.Price.FREE, 1 + random.nextInt(5), Duration.ofSeconds(5)));
        }
        RateScope beta = new RateScope(BETA, "cred");
        order.add(beta);
        int lanes = 1 + random.nextInt(2);
        PlatformPolicy policy = new PlatformPolicy(BETA, "api", Duration.ofMillis(1_000 + random.nextInt(25_000)),
                lanes, null,
                random.nextInt(3) > 0 ? null : new PlatformPolicy.Daily(8 + random.nextInt(10), ZoneOffset.UTC),
                random.nextBoolean()
                        ? PlatformPolicy.Price.FREE
                        : new PlatformPolicy.Price(10_000, 60_000 + random.nextInt(400_000)),
                1 + random.nextInt(3), Duration.ofSeconds(8));
        scopes.put(beta, policy);
        for (int lane = 0; lane < lanes; lane++) {
            scopes.put(beta.lane(lane, lanes), policy);
        }
    }
}
