package tidemark.platform;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
    FetchResult ask(Route.Open route, List<Target> targets);

    /** Under which limit an account is requested, if at all. */
    sealed interface Route {

        /**
         * What is decided once for an account and carried to each of its requests, so that the permit of a scope is that of the request sent.
         *
         * @param policy names the method
         * @param credential the name of the credential that requests carry, absent if the method takes none; its value is read when a request
         *     is sent, so that a renewed token is used at once
         */
        record Open(RateScope scope, PlatformPolicy policy, @Nullable String credential) implements Route {

            /** A route by a method that takes no credential. */
            public Open(RateScope scope, PlatformPolicy policy) {
                this(scope, policy, null);
            }
        }

        /**
         * @param outcome {@link Outcome#NEEDS_CREDENTIAL}, or {@link Outcome#OVER_CAPACITY} where a money cap is too low for one request
         * @param detail what to do about it, one sentence
         */
        record Closed(Outcome outcome, String detail) implements Route {}
    }
}
