package tidemark.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import tidemark.local.StartFailure;

/**
 * By what the content of a file is known.
 *
 * @param sha256 64 hexadecimal digits
 */
public record FileMark(long bytes, String sha256) {

    private static final int STEP = 64 * 1024;

    /** That of a file; null if there is no such file. */
    static @Nullable FileMark of(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            byte[] part = new byte[STEP];
            DigestInputStream read = new DigestInputStream(content, digest);
            for (int length = read.read(part); length >= 0; length = read.read(part)) {
                bytes += length;
            }
            return new FileMark(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            throw new StartFailure(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
