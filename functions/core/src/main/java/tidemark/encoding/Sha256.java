package tidemark.encoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256, whole or its beginning, for keys that are derived from their content and for marks that stand for a secret. */
public final class Sha256 {

    private Sha256() {}

    /** All 64 hexadecimal digits for the UTF-8 bytes of a text. */
    public static String hex(String text) {
        return hex(text, 64);
    }

    /**
     * The first hexadecimal digits for the UTF-8 bytes of a text.
     *
     * @param digits how many; even, from 2 to 64
     */
    public static String hex(String text, int digits) {
        if (digits % 2 != 0) {
            throw new IllegalArgumentException("a digest has an even number of digits, not " + digits);
        }
        return HexFormat.of().formatHex(bytes(text.getBytes(StandardCharsets.UTF_8), digits / 2));
    }

    /**
     * The first bytes of the digest of some content.
     *
     * @param length how many, from 1 to 32
     */
    public static byte[] bytes(byte[] content, int length) {
        if (length < 1 || length > 32) {
            throw new IllegalArgumentException("a digest has 1 to 32 bytes, not " + length);
        }
        return Arrays.copyOf(digest().digest(content), length);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
