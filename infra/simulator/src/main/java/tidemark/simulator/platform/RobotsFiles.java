package tidemark.simulator.platform;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tidemark.simulator.http.Response;

/** What each host's {@code /robots.txt} says: what its platform lets it say, or what was put in its place. Thread-safe. */
public final class RobotsFiles {

    /** Where every host keeps it. */
    public static final String PATH = "/robots.txt";

    private final Map<String, Response> replaced = new ConcurrentHashMap<>();

    /** The answer of a host of a platform. */
    public Response at(Platform platform, String host) {
        Response other = replaced.get(host);
        return other == null ? Response.text(200, platform.robots(host)) : other;
    }

    /** Puts another answer in the place of a host's. */
    public void replace(String host, Response answer) {
        replaced.put(host.toLowerCase(Locale.ROOT), answer);
    }

    /** Lets all hosts say again what their platforms let them say. */
    public void restore() {
        replaced.clear();
    }
}
