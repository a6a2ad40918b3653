package tidemark.platforms.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Parses web addresses as browsers do: characters that a URL may not contain, such as braces, spaces and accents, are encoded. WHATWG URL, 2026-08.
 */
public final class LenientUrl {

    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";

    private LenientUrl() {}

    /**
     * The address, absolute or relative.
     *
     * @throws IllegalArgumentException if it is still no URL, as with a malformed host
     */
    public static URI of(String text) {
        String bare = text.strip();
        try {
            return URI.create(bare);
        } catch (IllegalArgumentException encodable) {
            return URI.create(encoded(bare));
        }
    }

    private static String encoded(String text) {
        int path = pathStart(text);
        StringBuilder url = new StringBuilder(text.substring(0, path));
        boolean fragment = false;
        for (int at = path; at < text.length();) {
            int symbol = text.codePointAt(at);
            at += Character.charCount(symbol);
            boolean escape = symbol == '%' && text.substring(at).matches("(?s)\\p{XDigit}{2}.*");
            boolean firstHash = symbol == '#' && !fragment;
            fragment |= firstHash;
            if (escape || firstHash || letter(symbol) || ALLOWED.indexOf(symbol) >= 0) {
                url.appendCodePoint(symbol);
            } else {
                for (byte part : Character.toString(symbol).getBytes(StandardCharsets.UTF_8)) {
                    url.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
                }
            }
        }
        return url.toString();
    }

    /** The index where scheme and host, which are not encoded, end. */
    private static int pathStart(String text) {
        int host = text.indexOf("://");
        if (host < 0 || text.substring(0, host).matches("(?s).*[/?#].*")) {
            return 0;
        }
        int at = host + "://".length();
        while (at < text.length() && "/?#".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean letter(int symbol) {
        return symbol < 0x80 && Character.isLetterOrDigit(symbol);
    }
}
