package tidemark.platforms.spi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.encoding.PercentEncoding;
import tidemark.encoding.QueryString;

/**
 * A web address as people paste it: with or without scheme, {@code www.} and mobile hosts, trackers and a slash at the end.
 *
 * @param host lower case, without {@code www.}, {@code m.} and {@code mobile.}
 * @param path its segments, decoded, without empty ones
 * @param query as written, absent if none
 */
public record WebLink(String host, List<String> path, @Nullable String query) {

    private static final int LONGEST = 2_048;

    public WebLink {
        path = List.copyOf(path);
    }

    /** Parses a text as a link; empty if it is none. A text without scheme is a link if it has a dot before its first slash. */
    public static Optional<WebLink> of(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST || trimmed.chars().anyMatch(c -> c <= ' ' || c == 0x7F || c == '\\')) {
            return Optional.empty();
        }
        boolean schemed = trimmed.regionMatches(true, 0, "http://", 0, 7)
                || trimmed.regionMatches(true, 0, "https://", 0, 8);
        if (!schemed && (trimmed.contains("://") || !trimmed.split("[/?#]", 2)[0].matches("[\\w-]+(\\.[\\w-]+)+"))) {
            return Optional.empty();
        }
        try {
            return link(new URI(schemed ? trimmed : "https://" + trimmed));
        } catch (URISyntaxException | IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }

    private static Optional<WebLink> link(URI uri) {
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            return Optional.empty();
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        List<String> path = Arrays.stream(uri.getRawPath().split("/")).filter(part -> !part.isEmpty())
                .map(PercentEncoding::path).toList();
        return Optional
                .of(new WebLink(host.replaceFirst("^(?:www|m|mobile)\\.(?=.+\\.)", ""), path, uri.getRawQuery()));
    }

    /** The path segment at an index, empty if there is none. */
    public String segment(int at) {
        return at < path.size() ? path.get(at) : "";
    }

    /** The value of a query parameter as written, empty if there is none. */
    public String parameter(String name) {
        return QueryString.first(query, name).orElse("");
    }
}
