package tidemark.local.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A server to read from.
 *
 * @param address of the API without {@code /api/v1} and without a slash at its end
 * @param token the bearer token; absent if the server is read without one
 */
record Server(URI address, Optional<String> token) {

    /** The names of this machine. */
    static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String TOKEN = "[!-~]+";

    /**
     * Checks what a user gave; throws {@link IllegalArgumentException} with a sentence that repeats neither the token nor a password in the URL.
     *
     * @param token empty if there is none
     */
    static Server of(String url, String token) {
        URI address = address(url);
        String word = token.strip();
        if (!word.isEmpty() && !word.matches(TOKEN)) {
            throw new IllegalArgumentException("The token has characters that no token has, such as blanks.");
        }
        if (!word.isEmpty() && address.getScheme().equals("http") && !HERE.contains(address.getHost())) {
            throw new IllegalArgumentException(
                    "A token is sent over https only; the URL of the server begins with http.");
        }
        return new Server(address, word.isEmpty() ? Optional.empty() : Optional.of(word));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return address.toString();
    }

    private static URI address(String url) {
        String wrong = "--server takes a URL such as https://tidemark.example or http://127.0.0.1:8400.";
        try {
            URI given = new URI(url.strip());
            if (given.getScheme() == null || given.getHost() == null || given.getUserInfo() != null
                    || given.getRawQuery() != null || given.getRawFragment() != null
                    || !Set.of("http", "https").contains(given.getScheme().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(wrong);
            }
            String path = given.getRawPath().replaceFirst("/+$", "").replaceFirst("/api/v1$", "");
            return new URI(given.getScheme().toLowerCase(Locale.ROOT) + "://" + given.getRawAuthority() + path);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(wrong, malformed);
        }
    }
}
