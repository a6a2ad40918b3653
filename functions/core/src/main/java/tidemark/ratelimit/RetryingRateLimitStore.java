package tidemark.ratelimit;

import java.util.Optional;

import tidemark.ledger.UncertainWriteRetry;
import tidemark.platform.RateScope;

/** Repeats every access to turns that was left {@linkplain tidemark.ledger.WriteUncertain unsettled}. Thread-safe. */
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
