package tidemark.platforms.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;

/** Removes secrets from what is kept or printed: the credential that was used, and what looks like a token, a cookie or our own address. */
public final class SecretRedaction {

    /** How many characters of an answer that could not be parsed are kept. */
    public static final int EVIDENCE = 8_192;

    private static final int SHORTEST = 8;
    private static final String GONE = "[redacted]";
    private static final Pattern TOKENS = Pattern.compile(
            "(?i)((?:access_token|fb_exchange_token|refresh_token|client_secret|api_?key|auth_token|csrf[\\w-]*|session[\\w-]*|guest_?(?:id|token)|password)"
                    + "[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"'&<>;,]+|(Bearer\\s+)[\\w.~+/=%-]+|(/bot)\\d+:[\\w-]+");
    private static final Pattern ADDRESSES = Pattern.compile("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b");

    private final @Nullable Secret secret;

    private SecretRedaction(@Nullable Secret secret) {
        this.secret = secret;
    }

    public static SecretRedaction of(@Nullable Secret secret) {
        return new SecretRedaction(secret);
    }

    /** The text without secrets. */
    public String text(String text) {
        String known = text;
        if (secret != null) {
            for (String part : parts(secret)) {
                known = known.replace(part, GONE).replace(PlatformRequest.encoded(part), GONE);
            }
        }
        String unsigned = TOKENS.matcher(known).replaceAll("$1$2$3" + GONE);
        return ADDRESSES.matcher(unsigned).replaceAll(GONE);
    }

    /** A credential, as it is and as a basic header encodes it, then its parts, those that are long enough to be distinguishable. */
    private static List<String> parts(Secret secret) {
        String basic = Base64.getEncoder().encodeToString(secret.value().getBytes(StandardCharsets.UTF_8));
        Stream<String> words = Arrays.stream(secret.value().split(":")).filter(word -> word.length() >= SHORTEST);
        return Stream.concat(Stream.of(secret.value(), basic), words).toList();
    }

    /** The first {@link #EVIDENCE} characters of a body without secrets or control characters. */
    public String evidence(byte[] body) {
        int bytes = Math.min(body.length, 2 * EVIDENCE);
        String start = text(new String(body, 0, bytes, StandardCharsets.UTF_8));
        String visible = start.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
        return visible.substring(0, Math.min(visible.length(), EVIDENCE));
    }
}
