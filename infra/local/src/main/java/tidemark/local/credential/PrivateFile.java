package tidemark.local.credential;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import tidemark.local.credential.CredentialsFile.CredentialsException;

/**
 * A file of lines that only its owner may read and write, from its first byte on. A change replaces it atomically: a reader sees the old or the new
 * file. Changes are serialized across processes.
 */
final class PrivateFile {

    private static final Set<PosixFilePermission> OWNERS = Set.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);
    private static final FileAttribute<Set<PosixFilePermission>> MODE = PosixFilePermissions.asFileAttribute(OWNERS);
    private static final Object ONE = new Object();

    private final Path file;

    PrivateFile(Path file) {
        this.file = file;
    }

    /** The lines; none if there is no file. */
    List<String> read() {
        try {
            guard();
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new CredentialsException(file + " can not be read as a file of credentials.");
        }
    }

    /** Changes the lines; returns the new ones. */
    List<String> change(UnaryOperator<List<String>> change) {
        synchronized (ONE) {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
            try {
                Files.createDirectories(folder);
                try (FileChannel lock = FileChannel.open(folder.resolve(file.getFileName() + ".lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), MODE); var held = lock.lock()) {
                    List<String> lines = change.apply(read());
                    if (held.isValid()) {
                        replace(folder, lines);
                    }
                    return lines;
                }
            } catch (IOException e) {
                throw new CredentialsException(file + " can not be written: " + e.getClass().getSimpleName() + ".");
            }
        }
    }

    private void replace(Path folder, List<String> lines) throws IOException {
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new", MODE);
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void guard() throws IOException {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(file);
        } catch (UnsupportedOperationException e) {
            throw new CredentialsException(file + " is on a file system without permissions; keep it where they hold.");
        }
        if (!OWNERS.containsAll(permissions)) {
            throw new CredentialsException(file + " may be used by others than its owner; run: chmod 600 " + file);
        }
    }
}
