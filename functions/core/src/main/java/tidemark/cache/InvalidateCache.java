package tidemark.cache;

import java.util.Collection;
import java.util.random.RandomGenerator;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.board.Pointers;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Makes cached answers out of date: those of an account or an address at once, in one command each, which costs nothing for accounts that are not
 * cached; those of a platform, a route or all of them as soon as each process reads the pointers again. Harmless to repeat. Thread-safe.
 *
 * <p>Throws {@link CacheUnavailable} where the L2 cache can not be reached; the caller repeats the call later.
 */
public final class InvalidateCache {

    private final L2Cache l2;
    private final Pointers pointers;
    private final Stamps stamps;

    public InvalidateCache(L2Cache l2, Pointers pointers, RandomGenerator random) {
        this.l2 = l2;
        this.pointers = pointers;
        this.stamps = new Stamps(random);
    }

    /** All answers about these accounts. */
    public void accounts(Collection<AccountId> ids) {
        ids.forEach(this::account);
    }

    /** A full cache takes no new stamp but still deletes the old one, which makes the answers out of date as well. */
    private void account(AccountId id) {
        try {
            l2.putIfPresent(L2Keys.tag(id), stamps.next().getBytes(US_ASCII), ResponseCache.TAG);
        } catch (CacheUnavailable full) {
            if (full.outage()) {
                throw full;
            }
            l2.delete(L2Keys.tag(id));
        }
    }

    /** The knowledge that these addresses, as {@code platform/handle}, lead to no account. */
    public void addresses(Collection<String> addresses) {
        addresses.forEach(address -> l2.delete(L2Keys.absent(address)));
    }

    public void platform(Platform platform) {
        pointers.raise(CacheGenerations.platform(platform));
    }

    /** All answers of a route, by the name in its {@link CachePolicy}. */
    public void route(String route) {
        pointers.raise(CacheGenerations.route(route));
    }

    public void everything() {
        pointers.raise(CacheGenerations.ALL);
    }
}
