package tidemark.platform;

import java.util.List;

import tidemark.account.Account;
import tidemark.reading.Outcome;

/** Sends requests to platforms. Thread-safe, for different scopes at once. The caller holds the permit of the scope and paces its requests. */
public interface PlatformClient {

    /** The limit and policy under which an account would be requested now, or why it can not be. Sends nothing. */
    Route route(Account account);

    /**
     * Sends one request for up to {@code policy.batch()} accounts of one scope, each in the same step. Never throws for what a platform or the
     * network does: that is in the result.
     */
    FetchResult ask(RateScope scope, PlatformPolicy policy, List<Target> targets);

    /** Under which limit an account is requested, if at all. */
    sealed interface Route {

        record Open(RateScope scope, PlatformPolicy policy) implements Route {}

        /**
         * @param outcome {@link Outcome#NEEDS_CREDENTIAL}, or {@link Outcome#OVER_CAPACITY} where a money cap is too low for one request
         * @param detail what to do about it, one sentence
         */
        record Closed(Outcome outcome, String detail) implements Route {}
    }
}
