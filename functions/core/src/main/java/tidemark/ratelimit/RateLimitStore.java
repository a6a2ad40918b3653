package tidemark.ratelimit;

import java.util.Optional;

import tidemark.platform.RateScope;

/**
 * The rate limit states of the ledger, one item per rate scope. Instants keep milliseconds. Thread-safe. Throws {@link
 * tidemark.ledger.WriteUncertain} where repeating helps, another unchecked exception where the store itself fails.
 */
public interface RateLimitStore {

    /** The state of a scope, strongly consistent; absent before its first holder. One read. */
    Optional<RateLimitState> read(RateScope scope);

    /**
     * Writes a state, with {@code rev} counted up, if it is still at {@code next.rev()}, or absent where that is 0. False, and nothing
     * written, if it changed meanwhile. True if this very write, by {@code next.writer()}, is what stands. One conditional write.
     */
    boolean write(RateLimitState next);
}
