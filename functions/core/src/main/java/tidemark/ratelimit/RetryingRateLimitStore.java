package tidemark.ratelimit;

import java.util.Optional;

import tidemark.ledger.UncertainWriteRetry;
import tidemark.platform.RateScope;

/** Repeats every access to turns that was left {@linkplain tidemark.ledger.WriteUncertain unsettled}. Thread-safe. */
public record RetryingRateLimitStore(RateLimitStore turns, UncertainWriteRetry repeats) implements RateLimitStore {

    @Override
    public Optional<RateLimitState> read(RateScope scope) {
        return repeats.settle(() -> turns.read(scope));
    }

    @Override
    public boolean write(RateLimitState next) {
        return repeats.settle(() -> turns.write(next));
    }
}
