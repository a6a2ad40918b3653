package tidemark.platforms.threads;

import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are user names of Instagram in lower case; links write them with an at sign. */
final class ThreadsAddresses extends PlainHandles {

    static final Platform THREADS = new Platform("threads");

    private static final Set<String> HOSTS = Set.of("threads.net", "threads.com");

    ThreadsAddresses() {
        super(THREADS, Set.of("threadsnet", "threadsbyinstagram", "threadsaninstagramapp",
                "instagramthreads"),
                Names.of("a user name of up to 30 letters, digits, dots and underscores",
                        "(?!.*\\.\\.)[a-z0-9_.]{1,30}(?<!\\.)"),
                "https://www.threads.com/@%s", "\\d{1,20}");
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
}
