package tidemark.local.gateway;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.Headers;

/**
 * Keeps web pages of other origins from reaching the port: a foreign name in Host is DNS rebinding,
 * a foreign Origin on a request that changes something is forgery across sites.
 */
final class Guard {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> hosts;

    Guard(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** The reason to refuse; absent when the request may pass. */
    Optional<String> objection(String method, Headers headers) {
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.getFirst()))
            return Optional
                    .of("This server answers to " + String.join(" or ", hosts.stream().sorted().toList()) + " only");
        boolean own = headers.getOrDefault("Origin", List.of()).stream()
                .allMatch(
                        origin -> origin.startsWith("http://") && hosts.contains(origin.substring("http://".length())));
        return READING.contains(method) || own
                ? Optional.empty()
                : Optional.of("Requests from other origins may not change anything");
    }
}
