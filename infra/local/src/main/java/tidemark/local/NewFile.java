package tidemark.local;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears, or takes the place of one, when it is whole; until then it is a draft beside it. */
public final class NewFile implements AutoCloseable {

    private final Path file;
    private final Path draft;
    private final OutputStream content;

    private NewFile(Path file, Path draft, OutputStream content) {
        this.file = file;
        this.draft = draft;
        this.content = content;
    }

    /** Begins a draft; {@link StartFailure} says why there can be none. */
    public static NewFile of(Path file) {
        Path place = file.toAbsolutePath();
        if (Files.isDirectory(place)) {
            throw new StartFailure(file + " is a folder; name a file");
        }
        Path draft = place.resolveSibling("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".draft");
        try {
            return new NewFile(place, draft, new BufferedOutputStream(Files.newOutputStream(draft,
                    StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
        } catch (IOException unwritable) {
            throw new StartFailure(file + " cannot be written: there is no such folder, or it is not writable",
                    unwritable);
        }
    }

    /** Takes the content. */
    public OutputStream content() {
        return content;
    }

    /** Says that the content is whole: the file appears. */
    public void finish() {
        try {
            content.close();
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new StartFailure(file + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    /** Removes the draft unless it was finished. */
    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException unwritten) {
            throw new UncheckedIOException("The draft of " + file + " cannot be written", unwritten);
        } finally {
            remove();
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException kept) {
            throw new UncheckedIOException("The draft " + draft + " cannot be removed", kept);
        }
    }
}
