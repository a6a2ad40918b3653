package tidemark.platforms.threads;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are user names of Instagram in lower case; links write them with an at sign. */
final class ThreadsAddresses implements Addresses {

    static final Platform THREADS = new Platform("threads");

    private static final Set<String> HOSTS = Set.of("threads.net", "threads.com");
    private static final Pattern NAME = Pattern.compile("(?!.*\\.\\.)[a-z0-9_.]{1,30}(?<!\\.)");

    @Override
    public Set<String> aliases() {
        return Set.of("threadsnet", "threadsbyinstagram", "threadsaninstagramapp", "instagramthreads");
    }

    @Override
    public String form() {
        return "a user name of up to 30 letters, digits, dots and underscores";
    }

    @Override
    public boolean hosts(WebLink link) {
        return HOSTS.contains(link.host()) || link.host().startsWith("graph.threads.");
    }

    @Override
    public Optional<Address> at(WebLink link) {
        if (link.host().startsWith("graph.")) {
            return of(link.parameter("username"));
        }
        return link.segment(0).startsWith("@") ? of(link.segment(0)) : Optional.empty();
    }

    @Override
    public Optional<Address> of(String handle) {
        String name = handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() ? Optional.of(new Address(THREADS, name)) : Optional.empty();
    }

    @Override
    public URI profile(Address address) {
        return URI.create("https://www.threads.com/@" + address.handle());
    }

    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{1,20}");
    }
}
