package tidemark.query;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A path of the API with what it takes and who answers it.
 *
 * @param template of the path; a last part in braces takes the rest of it
 * @param open to callers without a token even if reading needs one
 * @param allow the methods of the path, including those of other functions
 * @param posts whether a POST to it is answered here
 */
record ApiRoute(String template, boolean open, String allow, Answering answering, boolean posts) {

    /** The methods of a path that is only read. */
    static final String GET = "GET, HEAD, OPTIONS";

    /** Answers a request whose path matches. */
    interface Answering {
        ApiReply answer(ApiRequest request, Map<String, String> path);
    }

    ApiRoute(String template, boolean open, String allow, Answering answering) {
        this(template, open, allow, answering, false);
    }

    /** Whether a request with this method is answered here; OPTIONS always is. */
    boolean takes(ApiRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> allow.startsWith(GET);
            case "POST" -> posts && allowed(request).contains("POST");
            case "OPTIONS" -> true;
            default -> false;
        };
    }

    /** The allowed methods; a function that takes POST has its path only without a trailing slash. */
    String allowed(ApiRequest request) {
        return request.path().endsWith("/") ? allow.replace(", POST", "") : allow;
    }

    /** The path variables of a path below that of the API; empty if it is another. */
    Optional<Map<String, String>> match(String path) {
        String[] wanted = template.split("/");
        String[] given = (path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/", wanted.length);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parts = new TreeMap<>();
        for (int i = 1; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                parts.put(wanted[i].substring(1, wanted[i].length() - 1), ApiRequest.part(given[i]));
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
