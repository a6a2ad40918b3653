package tidemark.simulator.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as the platform would see it.
 *
 * @param method in upper case
 * @param host the platform's host, in lower case, without port
 * @param path decoded, with its leading slash
 * @param parameters of the query and of a form or JSON body, decoded, in order
 * @param headers by name in lower case
 */
public record Request(String method, String host, String path, Map<String, List<String>> parameters,
        Map<String, String> headers) {

    private static final Pattern BEARER = Pattern.compile("(?i)(?:bearer|token|oauth) (\\S+)");

    /** The first value of a parameter. */
    public Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    /** All values of a parameter; {@code name} and {@code name[]} are the same. */
    public List<String> parameters(String name) {
        return parameters.getOrDefault(name, parameters.getOrDefault(name + "[]", List.of()));
    }

    /** The value of a header, whatever its case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The token of an {@code Authorization: Bearer} header ({@code token} and {@code OAuth} are older words for it). */
    public Optional<String> bearer() {
        return header("authorization").map(BEARER::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    /** The URL of its host and path, encoded for a parameter. */
    public String encodedAddress() {
        return URLEncoder.encode("https://" + host + path, StandardCharsets.UTF_8);
    }

    /** The part of the path after a prefix; absent if the path does not begin with it. */
    public Optional<String> after(String prefix) {
        return path.startsWith(prefix) ? Optional.of(path.substring(prefix.length())) : Optional.empty();
    }
}
