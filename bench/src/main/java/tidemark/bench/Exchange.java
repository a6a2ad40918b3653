package tidemark.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.RegisteredPlatform;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.policy.CredentialNeed;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.policy.Mode;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;

/** An answer of the simulator, with whom it was asked for and who reads it. */
record Exchange(Reader reader, PlatformResponse answer, List<Target> targets) {

    private static final int DEMO = 3_000;
    private static final int ACCOUNTS = 20;
    private static final int MOST_STEPS = 6;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** What asking for some accounts of a platform brings, in each of its kinds of request, by the method that would be used. */
    static List<Exchange> of(World world, String platform) throws InterruptedException {
        RegisteredPlatform registered = world.platforms.registered(new Platform(platform)).orElseThrow();
        List<Account> accounts = world.accounts(DEMO).stream()
                .filter(account -> account.address().platform().id().equals(platform)).limit(ACCOUNTS).toList();
        List<Exchange> exchanges = new ArrayList<>();
        for (MethodPolicy method : registered.policy().methods()) {
            if (exchanges.isEmpty() && method.used(Mode.SIMULATED)) {
                ask(world, registered.method(method), method, accounts, exchanges);
            }
        }
        if (exchanges.isEmpty()) {
            throw new IllegalStateException(platform + " was not asked");
        }
        return exchanges;
    }

    private static void ask(World world, FetchMethod method, MethodPolicy policy, List<Account> accounts,
            List<Exchange> exchanges) throws InterruptedException {
        CredentialNeed need = policy.credential();
        List<Target> open = new ArrayList<>(accounts.stream().map(Target::of).toList());
        for (int requests = 0; !open.isEmpty() && requests < MOST_STEPS * ACCOUNTS; requests++) {
            Target first = open.getFirst();
            List<Target> step = open.stream().filter(target -> target.step().equals(first.step()))
                    .limit(policy.batch()).toList();
            Secret secret = need == null ? null : secret(world, need, method.host(first), first.address());
            if (need != null && need.required() && secret == null) {
                return;
            }
            FetchMethod.PlannedRequest asked = method.ask(step, secret);
            open.removeAll(step);
            Thread.sleep(20);
            if (world.outbound().send(asked.request(), DEADLINE) instanceof OutboundHttp.Delivery.Came came) {
                exchanges.add(new Exchange(method, came.answer(), asked.targets()));
                Reader.Opened opened = method.open(came.answer());
                asked.targets().stream().map(opened::of).filter(ParseResult.NeedsRequest.class::isInstance)
                        .map(ParseResult.NeedsRequest.class::cast).map(ParseResult.NeedsRequest::next)
                        .forEach(open::add);
                open.addAll(asked.later());
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Secret secret(World world, CredentialNeed need, String host,
            Address address) {
        return world.credentials().find(need.at(host, address)).filter(need::fits).orElse(null);
    }
}
