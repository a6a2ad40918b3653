package tidemark.local.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import tidemark.local.StartFailure;

/** Checks the file of a ledger before an engine opens it: a damaged file would appear as an empty ledger, or fail later. */
final class LedgerFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER = 100;
    private static final int PAGE_SIZE = 16;
    private static final int CHANGES = 24;
    private static final int PAGES = 28;
    private static final int PAGES_VALID_FOR = 92;

    private LedgerFile() {}

    /** Throws {@link StartFailure}, which says what is wrong with the file and what to do; a file that never existed is fine. */
    static void check(Path file) {
        Path data = file.toAbsolutePath().resolve("../..").normalize();
        boolean used = Files.exists(data.resolve("imported")) || Files.exists(data.resolve("streams"));
        try {
            if (!Files.exists(file)) {
                if (used) {
                    throw damaged(file, data, "is missing");
                }
            } else if (Files.size(file) == 0) {
                if (used) {
                    throw damaged(file, data, "is empty, 0 bytes");
                }
            } else {
                checkHeader(file, data);
            }
        } catch (IOException unreadable) {
            throw new StartFailure("The ledger " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static void checkHeader(Path file, Path data) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int read;
            do {
                read = channel.read(header);
            } while (header.hasRemaining() && read >= 0);
        }
        if (header.hasRemaining() || !header.flip().slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw damaged(file, data, "is damaged: it does not begin as a ledger does");
        }
        int reported = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
        long whole = Integer.toUnsignedLong(header.getInt(PAGES)) * (reported == 1 ? 65_536 : reported);
        boolean settled = header.getInt(CHANGES) == header.getInt(PAGES_VALID_FOR)
                && !Files.exists(file.resolveSibling(file.getFileName() + "-journal"))
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        if (settled && Files.size(file) < whole) {
            throw damaged(file, data, "is cut short: " + Files.size(file) + " of " + whole + " bytes are there");
        }
    }

    private static StartFailure damaged(Path file, Path data, String how) {
        return new StartFailure("The ledger " + file + " " + how + "; put a copy of it back, or move the folder " + data
                + " away to begin anew with an empty ledger.");
    }
}
