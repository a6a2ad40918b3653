package tidemark.local.gateway;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps web pages of other origins from reaching the port: a foreign name in Host is DNS rebinding, a foreign Origin on a writing request is
 * cross-site request forgery.
 */
final class OriginGuard {
    private volatile Set<String> hosts = Set.of();

    /** Sets the port that the gateway listens on; until then every request is refused. */
    void at(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** The reason to refuse; absent when the request may pass. */
    Optional<String> objection(RequestHead asked) {
        List<String> host = asked.header("host");
        if (host.size() != 1 || !hosts.contains(host.getFirst())) {
            return Optional
                    .of("This server answers to " + String.join(" or ", hosts.stream().sorted().toList()) + " only");
        }
        boolean own = asked.header("origin").stream()
                .allMatch(
                        origin -> origin.startsWith("http://") && hosts.contains(origin.substring("http://".length())));
        return asked.reading() || own
                ? Optional.empty()
                : Optional.of("Requests from other origins may not change anything");
    }
}
