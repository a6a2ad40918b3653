package tidemark.platforms.reddit;

import java.util.Locale;
import java.util.Optional;

import tidemark.account.Address;
import tidemark.platform.Target;

/**
 * Reads names as answers write them, {@code Watchful1}, whose kind the answer tells elsewhere. A saved answer may be searched for a name alone;
 * then that name is the handle.
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
