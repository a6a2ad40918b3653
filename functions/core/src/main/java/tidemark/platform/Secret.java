package tidemark.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A credential's value. It never shows in text: {@link #toString} is redacted, and {@link #mark} stands for it in keys and logs.
 *
 * @param value visible ASCII characters only, so that it can neither break a header nor a line
 */
public record Secret(String value) {

    public Secret {
        if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c >= 0x7F)) {
            throw new IllegalArgumentException("a credential is one word of visible ASCII characters");
        }
    }

    /**
     * The parts of a credential that is written as several words joined by colons; the last holds all further colons.
     *
     * @return as many as there are, at most {@code most}
     */
    public List<Secret> parts(int most) {
        return Arrays.stream(value.split(":", most)).filter(part -> !part.isEmpty()).map(Secret::new).toList();
    }

    /** The first eight hexadecimal digits of its SHA-256: the same for the same value, and no way back. */
    public String mark() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "[redacted " + mark() + "]";
    }
}
