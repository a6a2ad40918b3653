package tidemark.ratelimit;

import java.util.Optional;

import tidemark.ledger.UncertainWriteRetry;
import tidemark.platform.RateScope;

/** Repeats every access to rate limit states that was left {@linkplain tidemark.ledger.WriteUncertain uncertain}. Thread-safe. */
public record RetryingRateLimitStore(RateLimitStore rateLimits, UncertainWriteRetry retry) implements RateLimitStore {

    @Override
    public Optional<RateLimitState> read(RateScope scope) {
        return retry.settle(() -> rateLimits.read(scope));
    }

    @Override
    public boolean write(RateLimitState next) {
        return retry.settle(() -> rateLimits.write(next));
    }
}
