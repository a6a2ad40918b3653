package tidemark.local.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.jetty.server.Request;

/**
 * The head of a request.
 *
 * @param path as sent, still encoded
 * @param query as sent, empty without one
 * @param headers all values by name in lower case
 * @param sender the client's address
 */
record RequestHead(String method, String path, String query, Map<String, List<String>> headers, String protocol,
        String sender) {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    static RequestHead of(Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.getHeaders().forEach(field -> headers
                .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(Objects.requireNonNullElse(field.getValue(), "")));
        return new RequestHead(request.getMethod(), Objects.requireNonNullElse(request.getHttpURI().getPath(), "/"),
                Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""), headers,
                request.getConnectionMetaData().getProtocol(), Request.getRemoteAddr(request));
    }

    List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** Whether the method changes nothing. */
    boolean reading() {
        return READING.contains(method);
    }

    /** Whether path and query are validly URL-encoded. */
    boolean encoded() {
        return !MALFORMED.matcher(path).find() && !MALFORMED.matcher(query).find();
    }
}
