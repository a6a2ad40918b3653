package tidemark.platforms.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;

/**
 * A request to a platform, always a GET over HTTPS.
 *
 * @param url where to; may hold the secret where a platform takes it nowhere else
 * @param headers beside those that the client sends with every request
 * @param authorization the header of that name, dropped when a redirect leaves the host
 * @param secret what must not show wherever this request or its answer is printed
 */
public record Request(URI url, Map<String, String> headers, @Nullable String authorization, @Nullable Secret secret) {

    public Request {
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> visible(name + value));
        visible(authorization == null ? "" : authorization);
    }

    /** A line break in a header would be a header of its own. */
    private static void visible(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c >= 0x7F)) {
            throw new IllegalArgumentException("a header holds visible ASCII characters only");
        }
    }

    public static Request json(String url) {
        return new Request(URI.create(url), Map.of("Accept", "application/json"), null, null);
    }

    public static Request page(String url) {
        return new Request(URI.create(url),
                Map.of("Accept", "text/html,application/xhtml+xml", "Accept-Language", "en-US,en;q=0.8"), null, null);
    }

    /** The same request with a bearer token, if there is one. */
    public Request bearing(@Nullable Secret token) {
        return token == null ? this : new Request(url, headers, "Bearer " + token.value(), token);
    }

    /** The same request, its secret in the URL. */
    public Request hiding(Secret inUrl) {
        return new Request(url, headers, authorization, inUrl);
    }

    public Request accepting(String mediaType) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put("Accept", mediaType);
        return new Request(url, more, authorization, secret);
    }

    /** A text as it may stand in a query or a path segment. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "GET " + Scrub.of(secret).text(url.toString());
    }
}
