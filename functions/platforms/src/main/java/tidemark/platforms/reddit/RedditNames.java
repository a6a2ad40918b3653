package tidemark.platforms.reddit;

import java.util.Locale;
import java.util.Optional;

import tidemark.account.Address;
import tidemark.platform.Target;

/**
 * Reads bare names such as {@code Watchful1} in answers, which give the kind elsewhere. A saved answer can be searched for a bare name; then that
 * name is the handle.
 */
final class RedditNames extends RedditAddresses {

    private final RedditKind kind;
    private final boolean alone;

    RedditNames(RedditKind kind, Target target) {
        this.kind = kind;
        this.alone = target.address().handle().indexOf('/') < 0;
    }

    @Override
    public Optional<Address> of(String name) {
        Optional<Address> whole = super.of(kind.prefix() + name);
        return alone && whole.isPresent()
                ? Optional.of(new Address(REDDIT, name.toLowerCase(Locale.ROOT)))
                : whole.filter(address -> address.handle().startsWith(kind.prefix()));
    }
}
