package tidemark.platforms.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Whether requests go to the hosts in their URLs or all to the simulator. */
public sealed interface Route {

    /** The URL to which a request is actually sent. */
    URI place(URI url);

    /** The intended host, which the request names in a header if it is sent to another host. */
    Optional<String> forwardedHost(URI url);

    /** To the hosts in the requests' URLs. */
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
     * To the simulator on this machine in plain HTTP, with the intended host in {@code X-Forwarded-Host}.
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
