package tidemark.simulator.platform;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tidemark.simulator.http.Response;

/** The {@code /robots.txt} of each host: the platform's own, or a replacement. Thread-safe. */
public final class RobotsFiles {

    /** The path of the file on every host. */
    public static final String PATH = "/robots.txt";

    private final Map<String, Response> replaced = new ConcurrentHashMap<>();

    /** The response of a host of a platform. */
    public Response at(Platform platform, String host) {
        Response other = replaced.get(host);
        return other == null ? Response.text(200, platform.robots(host)) : other;
    }

    /** Replaces the response of a host. */
    public void replace(String host, Response answer) {
        replaced.put(host.toLowerCase(Locale.ROOT), answer);
    }

    /** Removes all replacements. */
    public void restore() {
        replaced.clear();
    }
}
