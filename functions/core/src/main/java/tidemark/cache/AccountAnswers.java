package tidemark.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Answers about accounts in the L2 cache: each carries the stamp that its account's tag had before the ledger was read, and is valid only while the
 * tag has it. Near the end of its time one caller loads an answer while the others get the old one. Thread-safe.
 */
final class AccountAnswers {

    private final CacheLevels levels;

    AccountAnswers(CacheLevels levels) {
        this.levels = levels;
    }

    /** The answer of the L2 cache, or a new one; {@code fresh} asks for a new one whatever is cached. */
    CacheResult answer(CachePolicy policy, AccountId id, String key, boolean fresh, Supplier<CachedBytes> make) {
        String name = L2Keys.value(id, key);
        Instant now = levels.now();
        List<Optional<byte[]>> both = levels.asked(l2 -> l2.get(L2Keys.tag(id), name)).orElse(List.of());
        String tag = both.isEmpty() ? null : both.get(0).flatMap(AccountAnswers::stamp).orElse(null);
        CacheEntry old = both.isEmpty()
                ? null
                : both.get(1).flatMap(found -> CacheEntry.decode(name, found)).filter(entry -> entry.live(now))
                        .orElse(null);
        boolean valid = old != null && old.stamp().equals(tag);
        if (old != null && valid && !fresh) {
            if (now.isBefore(old.made().plus(policy.softTtl()))) {
                return levels.promoted(name, old, CacheSource.L2);
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
            value = levels.loaded(policy, make);
        } catch (RuntimeException failure) {
            if (old == null) {
                throw failure;
            }
            return new CacheResult(old.value(), CacheSource.STALE);
        }
        Duration ttl = value.absent() ? ResponseCache.ABSENT_TTL : policy.ttl();
        CacheEntry fresh = new CacheEntry(stamp == null ? levels.newStamp() : stamp, levels.now(), ttl, value);
        if (lock != null && fresh.fits()) {
            levels.tell(l2 -> l2.putAndRelease(name, fresh.encode(name), ttl, lock));
        } else if (lock != null) {
            levels.tell(l2 -> l2.delete(lock));
        } else if (stamp != null) {
            levels.keep(name, fresh);
        }
        return levels.promoted(name, fresh, CacheSource.LOADED);
    }

    /** The new stamp of an account's tag; an existing stamp is reused, a damaged one replaced. Absent where the L2 cache does not take it. */
    private @Nullable String newTag(AccountId id) {
        String key = L2Keys.tag(id);
        byte[] own = levels.newStamp().getBytes(US_ASCII);
        return levels.asked(l2 -> {
            byte[] there = l2.putIfAbsent(key, own, ResponseCache.TAG);
            if (stamp(there).isPresent()) {
                return there;
            }
            l2.put(key, own, ResponseCache.TAG);
            return own;
        }).flatMap(AccountAnswers::stamp).orElse(null);
    }

    private boolean locked(String lock) {
        byte[] own = levels.newStamp().getBytes(US_ASCII);
        return levels.asked(l2 -> l2.putIfAbsent(lock, own, ResponseCache.LOCK))
                .map(there -> Arrays.equals(there, own))
                .orElse(true);
    }

    /** The stamp in these bytes; empty if they are damaged or another program wrote them. */
    private static Optional<String> stamp(byte[] bytes) {
        return Optional.of(new String(bytes, US_ASCII)).filter(Stamps::wellFormed);
    }
}
