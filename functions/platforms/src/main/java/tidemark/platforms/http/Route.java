package tidemark.platforms.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Whether requests go to the hosts they name or, all of them, to the simulator. */
public sealed interface Route {

    /** Where a request for a URL is really sent. */
    URI place(URI url);

    /** What the request says of the host it is meant for, where that is not the host it is sent to. */
    Optional<String> forwardedHost(URI url);

    /** To the hosts that requests name. */
    record Direct() implements Route {
        @Override
        public URI place(URI url) {
            return url;
        }

        @Override
        public Optional<String> forwardedHost(URI url) {
            return Optional.empty();
        }
    }

    /**
     * To the simulator on this machine in plain HTTP, the host meant in {@code X-Forwarded-Host}.
     *
     * @param base such as {@code http://127.0.0.1:8500}: a loopback address, never a name
     */
    record Simulator(URI base) implements Route {

        public Simulator {
            String host = base.getHost();
            if (!"http".equals(base.getScheme()) || host == null || base.getPort() < 1 || !loopback(host)) {
                throw new IllegalArgumentException("the simulator is at http://127.0.0.1:PORT, not at " + base);
            }
        }

        private static boolean loopback(String host) {
            try {
                return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
            } catch (IllegalArgumentException noLiteral) {
                return false;
            }
        }

        @Override
        public URI place(URI url) {
            @Nullable
            String query = url.getRawQuery();
            String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            return URI.create("http://" + base.getRawAuthority() + path + (query == null ? "" : "?" + query));
        }

        @Override
        public Optional<String> forwardedHost(URI url) {
            return Optional.of(url.getHost());
        }
    }
}
