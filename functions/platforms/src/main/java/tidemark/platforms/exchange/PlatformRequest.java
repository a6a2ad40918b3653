package tidemark.platforms.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;

/**
 * A request to a platform over HTTPS: a GET, or a POST where a platform expects the query in a body.
 *
 * @param url where to; may hold the secret where a platform accepts it only there
 * @param headers in addition to those that the client sends with every request
 * @param own headers that carry the credential; dropped when a redirect leads to another host
 * @param body what is posted; absent for a GET
 * @param secret what must not appear where this request or its answer is printed
 */
public record PlatformRequest(URI url, Map<String, String> headers, Map<String, String> own, @Nullable Body body,
        @Nullable Secret secret) {

    public PlatformRequest {
        headers = Map.copyOf(headers);
        own = Map.copyOf(own);
        headers.forEach((name, value) -> visible(name + value));
        own.forEach((name, value) -> visible(name + value));
    }

    /** What is posted, in UTF-8. Posted requests only read; the client sends each once. */
    public record Body(String mediaType, String text) {}

    /** A line break in a value would start another header. */
    private static void visible(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c >= 0x7F)) {
            throw new IllegalArgumentException("a header holds visible ASCII characters only");
        }
    }

    public static PlatformRequest json(String url) {
        return get(url, Map.of("Accept", "application/json"));
    }

    public static PlatformRequest page(String url) {
        return get(url, Map.of("Accept", "text/html,application/xhtml+xml", "Accept-Language", "en-US,en;q=0.8"));
    }

    private static PlatformRequest get(String url, Map<String, String> headers) {
        return new PlatformRequest(URI.create(url), headers, Map.of(), null, null);
    }

    /** The same request, posting JSON. */
    public PlatformRequest posting(String json) {
        return new PlatformRequest(url, headers, own, new Body("application/json", json), secret);
    }

    /** The same request, posting a form. */
    public PlatformRequest form(Map<String, String> fields) {
        String text = new TreeMap<>(fields).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return new PlatformRequest(url, headers, own, new Body("application/x-www-form-urlencoded", text), secret);
    }

    /** The same request with a user's name and password, written {@code name:password}. */
    public PlatformRequest basic(Secret nameAndPassword) {
        String value = Base64.getEncoder().encodeToString(nameAndPassword.value().getBytes(StandardCharsets.UTF_8));
        return signed("Authorization", "Basic " + value, nameAndPassword);
    }

    /** The same request with a bearer token, if there is one. */
    public PlatformRequest bearing(@Nullable Secret token) {
        return token == null ? this : signed("Authorization", "Bearer " + token.value(), token);
    }

    /** The same request with a header that carries a credential. */
    public PlatformRequest signed(String header, String value, Secret token) {
        Map<String, String> more = new HashMap<>(own);
        more.put(header, value);
        return new PlatformRequest(url, headers, more, body, token);
    }

    /** The same request, marked as having its secret in the URL. */
    public PlatformRequest hiding(Secret inUrl) {
        return new PlatformRequest(url, headers, own, body, inUrl);
    }

    public PlatformRequest accepting(String mediaType) {
        return with("Accept", mediaType);
    }

    /** The same request with one more header, or another value of it. */
    public PlatformRequest with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new PlatformRequest(url, more, own, body, secret);
    }

    /** The same request to the target of a redirect; without the credential if that is another host. */
    public PlatformRequest movedTo(URI other) {
        boolean same = url.getHost().equalsIgnoreCase(other.getHost());
        return new PlatformRequest(other, headers, same ? own : Map.of(), body, secret);
    }

    /** A text encoded for a query or a path segment. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return (body == null ? "GET " : "POST ") + SecretRedaction.of(secret).text(url.toString());
    }
}
