package tidemark.local.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps web pages from an engine that listens on a port of 127.0.0.1. A browser marks a page's requests by a header; a foreign name in Host is DNS
 * rebinding; AWS clients only send POST.
 */
final class PageGuard {
    private static final Set<String> OF_BROWSERS = Set.of("origin", "referer", "sec-fetch-site", "sec-fetch-mode");

    private final Set<String> hosts;

    PageGuard(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /**
     * The reason to refuse; absent when the request may pass.
     *
     * @param hosts all values of Host
     * @param names of all headers
     */
    Optional<String> objection(String method, List<String> hosts, List<String> names) {
        if (!method.equals("POST")) {
            return Optional.of("This engine takes POST only");
        }
        if (hosts.size() != 1 || !this.hosts.contains(hosts.getFirst())) {
            return Optional.of("This engine answers to 127.0.0.1 and localhost only");
        }
        return names.stream().anyMatch(name -> OF_BROWSERS.contains(name.toLowerCase(Locale.ROOT)))
                ? Optional.of("This engine is closed to web pages")
                : Optional.empty();
    }
}
