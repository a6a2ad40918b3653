package tidemark.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import tidemark.time.Backoff;

/**
 * An L2 cache behind a circuit breaker: after a failure it is not called for one second, and for twice as long after each further failure, up to
 * half a minute; then one call tries it while the others do without. So a cache that is down costs few calls a bounded wait. A refused command is
 * not a failure of the cache: a full cache is still read. Thread-safe.
 */
public final class CircuitBreakerCache implements L2Cache {

    private static final Backoff PAUSES = Backoff.doubling(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final L2Cache cache;
    private final InstantSource clock;
    private Instant closedUntil = Instant.MIN;
    private int failures;

    public CircuitBreakerCache(L2Cache cache, InstantSource clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** Whether the cache is in use, not paused after a failure. */
    public synchronized boolean available() {
        return failures == 0;
    }

    @Override
    public Optional<byte[]> get(String key) {
        return guarded(() -> cache.get(key));
    }

    @Override
    public List<Optional<byte[]>> get(String first, String second) {
        return guarded(() -> cache.get(first, second));
    }

    @Override
    public void put(String key, byte[] value, Duration ttl) {
        guarded(() -> {
            cache.put(key, value, ttl);
            return true;
        });
    }

    @Override
    public byte[] putIfAbsent(String key, byte[] value, Duration ttl) {
        return guarded(() -> cache.putIfAbsent(key, value, ttl));
    }

    @Override
    public boolean putIfPresent(String key, byte[] value, Duration ttl) {
        return guarded(() -> cache.putIfPresent(key, value, ttl));
    }

    @Override
    public void putAndRelease(String key, byte[] value, Duration ttl, String lock) {
        guarded(() -> {
            cache.putAndRelease(key, value, ttl, lock);
            return true;
        });
    }

    @Override
    public void delete(String key) {
        guarded(() -> {
            cache.delete(key);
            return true;
        });
    }

    private <T> T guarded(Supplier<T> call) {
        enter();
        try {
            T result = call.get();
            succeeded();
            return result;
        } catch (CacheUnavailable failure) {
            if (failure.outage()) {
                failed();
            } else {
                succeeded();
            }
            throw failure;
        }
    }

    /** Lets a call pass while the cache works, and one call once its pause is over. */
    private synchronized void enter() {
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            throw new CacheUnavailable("the cache is not called for a while after a failure");
        }
        if (failures > 0) {
            closedUntil = now.plus(PAUSES.after(failures));
        }
    }

    private synchronized void succeeded() {
        failures = 0;
        closedUntil = Instant.MIN;
    }

    private synchronized void failed() {
        Instant now = clock.instant();
        if (failures == 0 || !now.isBefore(closedUntil.minus(PAUSES.after(failures)))) {
            failures++;
            closedUntil = now.plus(PAUSES.after(failures));
        }
    }
}
