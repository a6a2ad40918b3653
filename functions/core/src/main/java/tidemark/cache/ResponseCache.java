package tidemark.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Serves answers from two levels: this process's memory, then a cache that all processes share; an answer in neither is loaded. Of several threads
 * that need the same answer, one loads it. An L2 cache that is down, slow or damaged costs bounded time and never an answer. Thread-safe.
 *
 * <p>Answers from the board are named by its version and are never out of date. Answers about an account carry the stamp of the account's tag and
 * are valid only while the tag has it: a new stamp makes all of them out of date at once. A caller that loads one takes the stamp before it reads
 * the ledger, so what it read can not be older than its stamp.
 */
public final class ResponseCache {

    static final Duration TAG = Duration.ofHours(2);
    static final Duration LOCK = Duration.ofSeconds(3);
    static final Duration ABSENT_TTL = Duration.ofSeconds(30);

    private final L1Cache l1;
    private final L2Cache l2;
    private final InstantSource clock;
    private final Stamps stamps;
    private final CacheStats stats = new CacheStats();
    private final SingleFlight<CacheResult> singleFlight = new SingleFlight<>();

    public ResponseCache(L1Cache l1, L2Cache l2, InstantSource clock, RandomGenerator random) {
        this.l1 = l1;
        this.l2 = l2;
        this.clock = clock;
        this.stamps = new Stamps(random);
    }

    public CacheStats stats() {
        return stats;
    }

    /** An answer from the board. One read of the L2 cache where this process does not have it. */
    public CacheResult board(CachePolicy policy, String key, Supplier<byte[]> make) {
        String name = L2Keys.board(key);
        return counted(policy,
                nearby(name).orElseGet(() -> singleFlight.once(name, () -> fromBoard(policy, name, make))));
    }

    private CacheResult fromBoard(CachePolicy policy, String name, Supplier<byte[]> make) {
        Instant now = clock.instant();
        Optional<CacheEntry> entry = asked(() -> l2.get(name)).flatMap(found -> found)
                .flatMap(found -> CacheEntry.decode(name, found))
                .filter(found -> found.live(now));
        if (entry.isPresent()) {
            return promoted(name, entry.get(), CacheSource.L2);
        }
        CachedBytes value = made(policy, () -> CachedBytes.of(make.get()));
        CacheEntry fresh = new CacheEntry(stamps.next(), clock.instant(), policy.ttl(), value);
        keep(name, fresh);
        return promoted(name, fresh, CacheSource.LOADED);
    }

    /**
     * An answer about an account. One round trip to the L2 cache where it has the answer, at most three where it has not.
     *
     * @param fresh whether to load it whatever is cached: for a caller that reads what it just wrote
     * @param make reads the ledger, strongly consistent; {@link CachedBytes#ABSENT} if it does not exist
     */
    public CacheResult account(CachePolicy policy, AccountId id, String key, boolean fresh,
            Supplier<CachedBytes> make) {
        String name = L2Keys.value(id, key);
        Optional<CacheResult> known = fresh ? Optional.empty() : nearby(name);
        return counted(policy, known.orElseGet(() -> singleFlight.once(fresh ? name + "!" : name,
                () -> aboutAccount(policy, id, key, fresh, make))));
    }

    private CacheResult aboutAccount(CachePolicy policy, AccountId id, String key, boolean fresh,
            Supplier<CachedBytes> make) {
        String name = L2Keys.value(id, key);
        Instant now = clock.instant();
        List<Optional<byte[]>> both = asked(() -> l2.get(L2Keys.tag(id), name)).orElse(List.of());
        String tag = both.isEmpty() ? null : both.get(0).flatMap(ResponseCache::stamp).orElse(null);
        CacheEntry old = both.isEmpty()
                ? null
                : both.get(1).flatMap(found -> CacheEntry.decode(name, found)).filter(entry -> entry.live(now))
                        .orElse(null);
        boolean valid = old != null && old.stamp().equals(tag);
        if (old != null && valid && !fresh) {
            if (now.isBefore(old.made().plus(policy.softTtl()))) {
                return promoted(name, old, CacheSource.L2);
            }
            String lock = L2Keys.lock(id, key);
            if (!locked(lock)) {
                return new CacheResult(old.value(), CacheSource.STALE);
            }
            return reloaded(policy, name, old.stamp(), lock, old, make);
        }
        String stamp = tag != null || both.isEmpty() ? tag : newTag(id);
        return reloaded(policy, name, stamp, null, old, make);
    }

    /**
     * @param stamp absent where the L2 cache is not available
     * @param lock to be released, absent if none is held
     * @param old served if loading fails, absent if there is none
     */
    private CacheResult reloaded(CachePolicy policy, String name, @Nullable String stamp, @Nullable String lock,
            @Nullable CacheEntry old,
            Supplier<CachedBytes> make) {
        CachedBytes value;
        try {
            value = made(policy, make);
        } catch (RuntimeException failure) {
            if (old == null) {
                throw failure;
            }
            return new CacheResult(old.value(), CacheSource.STALE);
        }
        Duration ttl = value.absent() ? ABSENT_TTL : policy.ttl();
        CacheEntry fresh = new CacheEntry(stamp == null ? stamps.next() : stamp, clock.instant(), ttl, value);
        if (lock != null && fresh.fits()) {
            reported(() -> l2.putAndRelease(name, fresh.encode(name), ttl, lock));
        } else if (lock != null) {
            reported(() -> l2.delete(lock));
        } else if (stamp != null) {
            keep(name, fresh);
        }
        return promoted(name, fresh, CacheSource.LOADED);
    }

    /**
     * The account at an address. That there is none is remembered for 30 seconds, or until the address is invalidated.
     *
     * @param address {@code platform/handle}
     * @param resolve reads the ledger
     */
    public Optional<AccountId> resolve(String address, Supplier<Optional<AccountId>> resolve) {
        String name = L2Keys.absent(address);
        CachedBytes held = nearby(name).orElseGet(() -> singleFlight.once(name, () -> resolved(name, resolve))).value();
        return held.absent() ? Optional.empty() : Optional.of(AccountId.parse(new String(held.bytes(), US_ASCII)));
    }

    private CacheResult resolved(String name, Supplier<Optional<AccountId>> resolve) {
        Optional<CacheEntry> absent = asked(() -> l2.get(name)).flatMap(found -> found)
                .flatMap(found -> CacheEntry.decode(name, found))
                .filter(entry -> entry.live(clock.instant()) && entry.value().absent());
        if (absent.isPresent()) {
            return promoted(name, absent.get(), CacheSource.L2);
        }
        CachedBytes held = resolve.get().map(id -> CachedBytes.of(id.toString().getBytes(US_ASCII)))
                .orElse(CachedBytes.ABSENT);
        CacheEntry fresh = new CacheEntry(stamps.next(), clock.instant(), held.absent() ? ABSENT_TTL : L1Cache.LONGEST,
                held);
        if (held.absent()) {
            keep(name, fresh);
        }
        return promoted(name, fresh, CacheSource.LOADED);
    }

    private Optional<CacheResult> nearby(String name) {
        return l1.get(name).map(value -> new CacheResult(value, CacheSource.L1));
    }

    /** Keeps an answer in the L1 cache for the rest of its time. */
    private CacheResult promoted(String name, CacheEntry entry, CacheSource source) {
        l1.put(name, entry.value(), entry.residual(clock.instant()));
        return new CacheResult(entry.value(), source);
    }

    private void keep(String name, CacheEntry entry) {
        if (entry.fits()) {
            reported(() -> l2.put(name, entry.encode(name), entry.ttl()));
        }
    }

    /** The new stamp of an account's tag; an existing stamp is reused, a damaged one replaced. Absent where the L2 cache does not take it. */
    private @Nullable String newTag(AccountId id) {
        String key = L2Keys.tag(id);
        byte[] own = stamps.next().getBytes(US_ASCII);
        return asked(() -> {
            byte[] there = l2.putIfAbsent(key, own, TAG);
            if (stamp(there).isPresent()) {
                return there;
            }
            l2.put(key, own, TAG);
            return own;
        }).flatMap(ResponseCache::stamp).orElse(null);
    }

    private boolean locked(String lock) {
        byte[] own = stamps.next().getBytes(US_ASCII);
        return asked(() -> l2.putIfAbsent(lock, own, LOCK)).map(there -> Arrays.equals(there, own))
                .orElse(true);
    }

    private CachedBytes made(CachePolicy policy, Supplier<CachedBytes> make) {
        Instant start = clock.instant();
        CachedBytes value = make.get();
        stats.loaded(policy.route(), Duration.between(start, clock.instant()), value.bytes().length);
        return value;
    }

    private CacheResult counted(CachePolicy policy, CacheResult answer) {
        stats.answered(policy.route(), answer.source());
        return answer;
    }

    /** The answer of the L2 cache; empty where it can not be reached. */
    private <T> Optional<T> asked(Supplier<T> question) {
        if (!l2.present()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (CacheUnavailable gone) {
            stats.fault();
            return Optional.empty();
        }
    }

    private void reported(Runnable statement) {
        asked(() -> {
            statement.run();
            return true;
        });
    }

    /** The stamp in these bytes; empty if they are damaged or another program wrote them. */
    private static Optional<String> stamp(byte[] bytes) {
        return Optional.of(new String(bytes, US_ASCII)).filter(Stamps::wellFormed);
    }
}
