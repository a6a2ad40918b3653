package tidemark.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Copies that workers left are deleted, those in use and files of others are not. */
final class ImportCopiesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private void aged(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    @Test
    void whatAWorkerLeftIsDeletedByALaterOne() throws IOException {
        ImportCopies copies = new ImportCopies(folder, () -> NOW);
        Path left = copies.create();
        Path used = copies.create();
        Path foreign = Files.createFile(folder.resolve("other.csv"));
        aged(left, ImportCopies.LEFT.plusSeconds(1));
        aged(used, ImportCopies.LEFT.minusSeconds(1));
        aged(foreign, Duration.ofDays(30));

        Path next = copies.create();

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(used) && Files.exists(foreign) && Files.exists(next));
    }
}
