package tidemark.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

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

    private final CacheLevels levels;
    private final AccountAnswers accounts;
    private final SingleFlight<CacheResult> singleFlight = new SingleFlight<>();

    public ResponseCache(L1Cache l1, L2Cache l2, InstantSource clock, RandomGenerator random) {
        this.levels = new CacheLevels(l1, l2, clock, random);
        this.accounts = new AccountAnswers(levels);
    }

    public CacheStats stats() {
        return levels.stats();
    }

    /** An answer from the board. One read of the L2 cache where this process does not have it. */
    public CacheResult board(CachePolicy policy, String key, Supplier<byte[]> make) {
        String name = L2Keys.board(key);
        return levels.counted(policy,
                levels.nearby(name).orElseGet(() -> singleFlight.once(name, () -> fromBoard(policy, name, make))));
    }

    private CacheResult fromBoard(CachePolicy policy, String name, Supplier<byte[]> make) {
        Optional<CacheEntry> entry = levels.shared(name);
        if (entry.isPresent()) {
            return levels.promoted(name, entry.get(), CacheSource.L2);
        }
        CachedBytes value = levels.loaded(policy, () -> CachedBytes.of(make.get()));
        CacheEntry fresh = new CacheEntry(levels.newStamp(), levels.now(), policy.ttl(), value);
        levels.keep(name, fresh);
        return levels.promoted(name, fresh, CacheSource.LOADED);
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
        Optional<CacheResult> known = fresh ? Optional.empty() : levels.nearby(name);
        return levels.counted(policy, known.orElseGet(() -> singleFlight.once(fresh ? name + "!" : name,
                () -> accounts.answer(policy, id, key, fresh, make))));
    }

    /**
     * The account at an address. That there is none is remembered for 30 seconds, or until the address is invalidated.
     *
     * @param address {@code platform/handle}
     * @param resolve reads the ledger
     */
    public Optional<AccountId> resolve(String address, Supplier<Optional<AccountId>> resolve) {
        String name = L2Keys.absent(address);
        CachedBytes held = levels.nearby(name)
                .orElseGet(() -> singleFlight.once(name, () -> resolved(name, resolve))).value();
        return held.absent() ? Optional.empty() : Optional.of(AccountId.parse(new String(held.bytes(), US_ASCII)));
    }

    private CacheResult resolved(String name, Supplier<Optional<AccountId>> resolve) {
        Optional<CacheEntry> absent = levels.shared(name).filter(entry -> entry.value().absent());
        if (absent.isPresent()) {
            return levels.promoted(name, absent.get(), CacheSource.L2);
        }
        CachedBytes held = resolve.get().map(id -> CachedBytes.of(id.toString().getBytes(US_ASCII)))
                .orElse(CachedBytes.ABSENT);
        CacheEntry fresh = new CacheEntry(levels.newStamp(), levels.now(),
                held.absent() ? ABSENT_TTL : L1Cache.LONGEST, held);
        if (held.absent()) {
            levels.keep(name, fresh);
        }
        return levels.promoted(name, fresh, CacheSource.LOADED);
    }
}
