package tidemark.platforms.spi;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;

/**
 * The addresses of a platform whose handles are plain names on one host: one name for each account, in any case, with or without an at sign before
 * it. Canonical is the name in lower case.
 */
public abstract class PlainHandles implements Addresses {

    private static final Pattern AT = Pattern.compile("^@");

    private final Platform platform;
    private final Set<String> aliases;
    private final Names names;
    private final String profile;
    private final Pattern permanentId;

    /**
     * @param profile the URL of a profile page, with {@code %s} for the name
     * @param permanentId the form of a permanent id
     */
    protected PlainHandles(Platform platform, Set<String> aliases, Names names, String profile, String permanentId) {
        this.platform = platform;
        this.aliases = aliases;
        this.names = names;
        this.profile = profile;
        this.permanentId = Pattern.compile(permanentId);
    }

    /**
     * Which texts are names.
     *
     * @param words the form of a name, for users
     * @param form the form of a name in lower case, its length included
     * @param pages the words that the platform keeps for pages of its own
     * @param ending what people write after a name without meaning it
     */
    public record Names(String words, Pattern form, Set<String> pages, Pattern ending) {

        public static Names of(String words, String form) {
            return new Names(words, Pattern.compile(form), Set.of(), Pattern.compile("$"));
        }

        /** The same names without the words that the platform keeps for pages of its own. */
        public Names without(Set<String> kept) {
            return new Names(words, form, kept, ending);
        }

        /** The same names, which people also write with this ending, a regular expression. */
        public Names maybeWith(String behind) {
            return new Names(words, form, pages, Pattern.compile(behind + "$"));
        }

        private Optional<String> in(String text) {
            String bare = AT.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
            return Optional.of(ending.matcher(bare).replaceFirst(""))
                    .filter(name -> form.matcher(name).matches() && !pages.contains(name));
        }
    }

    @Override
    public final Set<String> aliases() {
        return aliases;
    }

    @Override
    public final String form() {
        return names.words();
    }

    @Override
    public final Optional<Address> of(String handle) {
        return names.in(handle).map(name -> new Address(platform, name));
    }

    @Override
    public final URI profile(Address address) {
        return URI.create(profile.formatted(address.handle()));
    }

    @Override
    public final boolean permanent(String text) {
        return permanentId.matcher(text).matches();
    }
}
