package tidemark.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A history that is read more than once: a file, or the standard input, which is kept in a temporary file meanwhile.
 *
 * @param name for people
 * @param temporary whether the file ends with its use
 */
record HistoryFile(String name, Path file, boolean temporary) implements AutoCloseable {

    static HistoryFile of(Path file) {
        return new HistoryFile(file.toString(), file, false);
    }

    static HistoryFile input(InputStream stream) {
        try {
            Path file = Files.createTempFile("tidemark-history", ".csv");
            HistoryFile kept = new HistoryFile("on the standard input", file, true);
            boolean whole = false;
            try {
                Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
                whole = true;
            } finally {
                if (!whole) {
                    kept.close();
                }
            }
            return kept;
        } catch (IOException unreadable) {
            throw new StartFailure("The standard input cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    InputStream stream() throws IOException {
        return Files.newInputStream(file);
    }

    /** What to say where the history cannot be read. */
    StartFailure unreadable(Exception cause) {
        return cause instanceof NoSuchFileException
                ? new StartFailure("There is no history " + name, cause)
                : new StartFailure("The history " + name + " cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException busy) {
                throw new UncheckedIOException(busy);
            }
        }
    }
}
