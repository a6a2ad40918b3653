package tidemark.local.store;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import tidemark.store.FileDraft;
import tidemark.store.FileStore;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** Large files in the folder of a bucket, beside the objects of {@link DirectoryStore}. */
public final class DirectoryFiles implements FileStore {

    private final Path folder;

    public DirectoryFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public FileDraft create(String key, String contentType) {
        return new Draft(path(key));
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(path(key)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** The file of a key, whether it is there or not. */
    public Path path(String key) {
        return folder.resolve(DirectoryStore.checked(key));
    }

    /** A file that gets its name by an atomic rename after it is synced to disk. */
    private static final class Draft extends FileDraft {

        private final Path file;
        private final Path draft;
        private final FileOutputStream raw;
        private final BufferedOutputStream out;
        private boolean finished;

        Draft(Path file) {
            this.file = file;
            this.draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
            try {
                Files.createDirectories(file.getParent());
                this.raw = new FileOutputStream(draft.toFile());
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot keep " + file.getFileName(), failure);
            }
            this.out = new BufferedOutputStream(raw, 64 * 1024);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void finish() throws IOException {
            out.flush();
            raw.getFD().sync();
            raw.close();
            Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
            finished = true;
        }

        @Override
        public void close() throws IOException {
            if (!finished) {
                raw.close();
                Files.deleteIfExists(draft);
            }
        }
    }
}
