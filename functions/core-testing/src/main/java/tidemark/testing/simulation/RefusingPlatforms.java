package tidemark.testing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.Target;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/** Platforms that are slow, refuse, leave out and rename; the audience number of an account contains the account's number, so that a mix-up shows. */
final class RefusingPlatforms implements PlatformClient {

    static final long APART = 1_000_000;
    private static final String SINGLE = "single";

    private final World world;
    private final FaultyPort faulty;
    private final Faults faults;
    private final Population population;
    private final RateLimitOracle oracle;
    private final Set<AccountId> asked = new HashSet<>();
    private boolean closed;

    RefusingPlatforms(World world, FaultyPort faulty, Faults faults, Population population, RateLimitOracle oracle) {
        this.world = world;
        this.faulty = faulty;
        this.faults = faults;
        this.population = population;
        this.oracle = oracle;
    }

    /** Makes beta require a credential from now on. */
    void close() {
        closed = true;
    }

    Set<AccountId> asked() {
        return asked;
    }

    @Override
    public Route route(Account account) {
        RateScope scope = population.scope(account);
        boolean refused = closed && account.address().platform().equals(Population.BETA);
        if (refused || population.nature(account.id()) == Population.Nature.CLOSED) {
            return new Route.Closed(Outcome.NEEDS_CREDENTIAL, "It needs a credential.");
        }
        return new Route.Open(scope, population.policy(scope));
    }

    @Override
    public FetchResult ask(Route.Open open, List<Target> targets) {
        RateScope scope = open.scope();
        PlatformPolicy policy = open.policy();
        Runnable end = oracle.starts(scope, policy, targets.size());
        world.note(() -> "ask " + scope + " " + targets);
        for (Target target : targets) {
            asked.add(target.id());
            if (population.nature(target.id()) == Population.Nature.POISON) {
                faulty.crash("platform.ask", "poisoned");
            }
        }
        faulty.maybeCrash("platform.ask", "before");
        boolean hangs = faulty.chance(faults.hang());
        world.pause(hangs ? policy.timeout().toMillis() : 20 + world.random.nextInt(400));
        end.run();
        faulty.maybeCrash("platform.ask", "after");
        FetchResult reply = hangs ? failed(targets, Outcome.TRANSIENT) : answer(scope, targets);
        world.note(() -> "reply " + reply);
        return reply;
    }

    private FetchResult answer(RateScope scope, List<Target> targets) {
        if (faulty.chance(faults.limited())) {
            long until = world.now() + 2_000 + world.random.nextInt(400_000);
            oracle.refuses(scope, until);
            return new FetchResult(unseen(targets, Outcome.RATE_LIMITED), List.of(),
                    new FetchResult.Limits(false, true, null, 0L, Instant.ofEpochMilli(until)));
        }
        if (faulty.chance(faults.wall())) {
            return new FetchResult(unseen(targets, Outcome.LOGIN_WALL), List.of(),
                    new FetchResult.Limits(false, true, null, null, null));
        }
        if (faulty.chance(faults.transients())) {
            return failed(targets, Outcome.TRANSIENT);
        }
        Map<AccountId, Finding> findings = new HashMap<>();
        List<Target> again = new ArrayList<>();
        for (Target target : targets) {
            if (target.step().equals(Target.FIRST) && faulty.chance(faults.omission())) {
                again.add(target.next(SINGLE));
            } else {
                findings.put(target.id(), finding(target));
            }
        }
        Long remaining = faulty.chance(faults.limited()) ? (long) world.random.nextInt(3) : null;
        return new FetchResult(findings, again, new FetchResult.Limits(true, false, null, remaining, null));
    }

    private static FetchResult failed(List<Target> targets, Outcome outcome) {
        return new FetchResult(unseen(targets, outcome), List.of(),
                new FetchResult.Limits(false, false, null, null, null));
    }

    private static Map<AccountId, Finding> unseen(List<Target> targets, Outcome outcome) {
        Map<AccountId, Finding> findings = new HashMap<>();
        targets.forEach(target -> findings.put(target.id(), Finding.Unseen.of(outcome, "refused")));
        return findings;
    }

    private Finding finding(Target target) {
        int n = population.number(target.id());
        return switch (population.nature(target.id())) {
            case HIDDEN -> new Finding.Seen(Outcome.COUNT_HIDDEN,
                    new Reading(target.address(), Population.permanentId(n), null, Map.of(), "followers", "api"), "");
            case MISSING -> Finding.Unseen.of(Outcome.NOT_FOUND, "unknown");
            case RENAMED -> seen(n, new Address(target.address().platform(), "renamed-" + n),
                    Population.permanentId(n));
            case TAKEN_OVER -> seen(n + 500, target.address(), "another account's id");
            default -> seen(n, target.address(), Population.permanentId(n));
        };
    }

    private Finding seen(int number, Address address, @Nullable String permanentId) {
        long followers = number * APART + world.random.nextInt(1_000);
        return Finding.Seen.ok(new Reading(address, permanentId, "Name " + number,
                Map.of(Metric.FOLLOWERS, Count.exact(followers)), "followers", "api"));
    }
}
