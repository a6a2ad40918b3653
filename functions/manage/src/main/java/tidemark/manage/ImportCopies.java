package tidemark.manage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of the files of imports in a local folder. Thread-safe. */
final class ImportCopies {

    /** Longer than a worker may have a copy. */
    static final Duration LEFT = Duration.ofHours(1);

    private static final String PREFIX = "tidemark-import-";
    private static final String SUFFIX = ".csv";
    private static final Logger LOG = LoggerFactory.getLogger(ImportCopies.class);

    private final Path folder;
    private final InstantSource clock;

    ImportCopies(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** In the folder for temporary files of the machine. */
    static ImportCopies temporary(InstantSource clock) {
        return new ImportCopies(Path.of(System.getProperty("java.io.tmpdir")), clock);
    }

    /** An empty file, once those are deleted that workers left which were ended while they worked. */
    Path create() throws IOException {
        FileTime oldest = FileTime.from(clock.instant().minus(LEFT));
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).compareTo(oldest) < 0) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (NoSuchFileException another) {
            LOG.debug("Another worker deleted it first", another);
        }
        return Files.createTempFile(folder, PREFIX, SUFFIX);
    }
}
