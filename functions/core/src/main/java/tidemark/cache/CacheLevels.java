package tidemark.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The two levels of the cache and what is counted of them. An L2 cache that is down, slow or damaged is a fault that is counted and no failure.
 * Thread-safe.
 */
final class CacheLevels {

    private final L1Cache l1;
    private final L2Cache l2;
    private final InstantSource clock;
    private final Stamps stamps;
    private final CacheStats stats = new CacheStats();

    CacheLevels(L1Cache l1, L2Cache l2, InstantSource clock, RandomGenerator random) {
        this.l1 = l1;
        this.l2 = l2;
        this.clock = clock;
        this.stamps = new Stamps(random);
    }

    CacheStats stats() {
        return stats;
    }

    Instant now() {
        return clock.instant();
    }

    String newStamp() {
        return stamps.next();
    }

    /** The answer in this process's memory. */
    Optional<CacheResult> nearby(String name) {
        return l1.get(name).map(value -> new CacheResult(value, CacheSource.L1));
    }

    /** The answer in the L2 cache, if it may still be served. */
    Optional<CacheEntry> shared(String name) {
        Instant now = now();
        return asked(l2 -> l2.get(name)).flatMap(found -> found).flatMap(found -> CacheEntry.decode(name, found))
                .filter(found -> found.live(now));
    }

    /** Keeps an answer in the L1 cache for the rest of its time. */
    CacheResult promoted(String name, CacheEntry entry, CacheSource source) {
        l1.put(name, entry.value(), entry.residual(now()));
        return new CacheResult(entry.value(), source);
    }

    /** Keeps an answer in the L2 cache, unless it is too large. */
    void keep(String name, CacheEntry entry) {
        if (entry.fits()) {
            tell(l2 -> l2.put(name, entry.encode(name), entry.ttl()));
        }
    }

    /** Loads an answer and counts what that took. */
    CachedBytes loaded(CachePolicy policy, Supplier<CachedBytes> make) {
        Instant start = now();
        CachedBytes value = make.get();
        stats.loaded(policy.route(), Duration.between(start, now()), value.bytes().length);
        return value;
    }

    CacheResult counted(CachePolicy policy, CacheResult answer) {
        stats.answered(policy.route(), answer.source());
        return answer;
    }

    /** A question to the L2 cache. */
    interface Question<T> {
        T ask(L2Cache l2);
    }

    /** A statement to the L2 cache. */
    interface Statement {
        void tell(L2Cache l2);
    }

    /** The answer of the L2 cache; empty where it can not be reached. */
    <T> Optional<T> asked(Question<T> question) {
        if (!l2.present()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.ask(l2));
        } catch (CacheUnavailable gone) {
            stats.fault();
            return Optional.empty();
        }
    }

    /** Tells the L2 cache something, if it can be reached. */
    void tell(Statement statement) {
        asked(l2 -> {
            statement.tell(l2);
            return true;
        });
    }
}
