package tidemark.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tidemark.platform.RateScope;
import tidemark.ratelimit.RateLimitState;
import tidemark.ratelimit.RateLimitStore;

/** Rate limit states in memory. */
public final class MemoryRateLimits implements RateLimitStore {

    private final Map<RateScope, RateLimitState> rateLimits = new HashMap<>();

    @Override
    public synchronized Optional<RateLimitState> read(RateScope scope) {
        return Optional.ofNullable(rateLimits.get(scope));
    }

    @Override
    public synchronized boolean write(RateLimitState next) {
        RateLimitState stands = rateLimits.get(next.scope());
        long rev = stands == null ? 0 : stands.rev();
        if (stands != null && rev == next.rev() + 1 && stands.writer().equals(next.writer())) {
            return true;
        }
        if (rev != next.rev()) {
            return false;
        }
        rateLimits.put(next.scope(), next.stored());
        return true;
    }
}
