package tidemark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tidemark.account.AccountId;

/**
 * The accounts whose history is still to be written, in a file that survives a kill at any moment: a line {@code +ID} before an account is added, a
 * line {@code -ID} when its history is written. Thread-safe.
 */
final class PendingBackfill {
    /** Matches complete lines only: a line that a kill truncated was never acted on. */
    private static final Pattern LINE = Pattern.compile("([+-])([0-7][0-9A-HJKMNP-TV-Z]{25})\\.");

    private final Path file;

    PendingBackfill(Path file) {
        this.file = file;
    }

    void add(AccountId id) {
        write("+" + id + ".");
    }

    void remove(AccountId id) {
        write("-" + id + ".");
    }

    /** The accounts that were added and not removed. */
    synchronized Set<AccountId> read() {
        Set<AccountId> expected = new LinkedHashSet<>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream().map(LINE::matcher)
                        .filter(Matcher::matches).forEach(line -> apply(line, expected));
            }
            return expected;
        } catch (IOException unreadable) {
            throw new StartFailure("The accounts without history in " + file + " cannot be read: "
                    + unreadable.getMessage(), unreadable);
        }
    }

    private static void apply(MatchResult line, Set<AccountId> expected) {
        AccountId id = AccountId.parse(line.group(2));
        if (line.group(1).equals("+")) {
            expected.add(id);
        } else {
            expected.remove(id);
        }
    }

    /** Removes all accounts. */
    synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException("The file " + file + " cannot be removed", kept);
        }
    }

    /** Appends a line, with a line break first, because the previous line may be truncated. */
    private synchronized void write(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "\n" + line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The file " + file + " cannot be written", unwritable);
        }
    }
}
