package tidemark.platform;

import java.util.Arrays;
import java.util.List;

import tidemark.encoding.Sha256;

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

    /** The first eight hexadecimal digits of its SHA-256: the same for the same value, and not reversible. */
    public String mark() {
        return Sha256.hex(value, 8);
    }

    @Override
    public String toString() {
        return "[redacted " + mark() + "]";
    }
}
