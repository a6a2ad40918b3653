package tidemark.platforms.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides by the URL alone whether a request may be sent: HTTPS, port 443, a public name, no user name or password in it. */
final class Destination {

    private static final Pattern NAME = Pattern.compile(
            "(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");
    private static final Pattern INNER = Pattern
            .compile(".*\\.(?:localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid|onion)");
    private static final int LONGEST = 8_192;

    private Destination() {}

    /** Why a request may not be sent there; empty if it may. */
    static Optional<String> objection(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("only HTTPS is requested");
        }
        if (url.getPort() != -1 && url.getPort() != 443) {
            return Optional.of("only port 443 is requested");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("a URL may not hold a name and a password");
        }
        if (!NAME.matcher(host).matches() || INNER.matcher(host).matches()) {
            return Optional.of("only hosts with a public name are asked");
        }
        return url.toString().length() > LONGEST ? Optional.of("the URL is too long") : Optional.empty();
    }
}
