package tidemark.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tidemark.account.Account;
import tidemark.account.Platform;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.Target;

/** Asks for accounts one after the other, one a request, keeping each platform's interval: as a script with a loop and a pause does. */
final class Sequential {

    private static final int STEPS = 6;

    private final PlatformClient platformClient;
    private final Map<Platform, Long> last = new HashMap<>();
    private int requests;

    Sequential(PlatformClient platformClient) {
        this.platformClient = platformClient;
    }

    /** What it took. */
    record Result(int accounts, int requests, Duration time) {}

    Result ask(List<Account> accounts) throws InterruptedException {
        long start = System.nanoTime();
        for (Account account : accounts) {
            if (platformClient.route(account) instanceof PlatformClient.Route.Open open) {
                one(open, Target.of(account));
            }
        }
        return new Result(accounts.size(), requests, Duration.ofNanos(System.nanoTime() - start));
    }

    private void one(PlatformClient.Route.Open open, Target first) throws InterruptedException {
        List<Target> next = List.of(first);
        for (int step = 0; step < STEPS && !next.isEmpty(); step++) {
            pause(open.policy());
            FetchResult reply = platformClient.ask(open, next);
            requests++;
            next = reply.again();
        }
    }

    private void pause(PlatformPolicy policy) throws InterruptedException {
        long now = System.nanoTime();
        Long before = last.get(policy.platform());
        long from = before == null ? now : Math.max(now, before + policy.interval().toNanos());
        Thread.sleep(Duration.ofNanos(from - now));
        last.put(policy.platform(), System.nanoTime());
    }
}
