package tidemark.platform;

import java.util.List;

import tidemark.account.Account;
import tidemark.reading.Outcome;

/** Asks platforms. Thread-safe; different scopes may be asked at once. Pacing is the caller's, who holds the permit of the scope. */
public interface PlatformClient {

    /** Under which limit and policy an account would be asked now, or why it can not be. Sends nothing. */
    Route route(Account account);

    /**
     * Sends one request for up to {@code policy.batch()} accounts of one scope, each in the same step. Never throws for what a platform
     * or the network does: that is in the reply.
     */
    FetchResult ask(RateScope scope, PlatformPolicy policy, List<Target> targets);

    /** Where an account is asked. */
    sealed interface Route {

        record Open(RateScope scope, PlatformPolicy policy) implements Route {}

        /**
         * @param outcome {@link Outcome#NEEDS_CREDENTIAL}, or {@link Outcome#OVER_CAPACITY} where a money cap is too low for one request
         * @param detail what to do about it, one sentence
         */
        record Closed(Outcome outcome, String detail) implements Route {}
    }
}
