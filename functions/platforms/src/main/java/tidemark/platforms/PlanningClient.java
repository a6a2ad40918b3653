package tidemark.platforms;

import java.util.List;

import tidemark.account.Account;
import tidemark.platform.Credentials;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.policy.Mode;

/**
 * The platform client of a function that only plans: chooses routes as {@link HttpPlatformClient} does, and has no HTTP client to send requests with.
 * Thread-safe.
 */
public final class PlanningClient implements PlatformClient {

    private final MethodSelection routes;

    private PlanningClient(MethodSelection routes) {
        this.routes = routes;
    }

    /** A client for the real platforms. */
    public static PlanningClient live(Platforms platforms, Credentials credentials) {
        return new PlanningClient(new MethodSelection(platforms, Mode.LIVE, TimeScale.REAL, credentials));
    }

    @Override
    public Route route(Account account) {
        return routes.of(account);
    }

    /** @throws UnsupportedOperationException always: a function that only plans must not ask a platform */
    @Override
    public FetchResult ask(Route.Open route, List<Target> targets) {
        throw new UnsupportedOperationException("a function that only plans asks no platform");
    }
}
