package tidemark.local.watch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Detects a disk without space for the engines' writes. */
public final class DiskCheck implements HealthCheck {
    /** The space that engines need for a single change of their files, in bytes. */
    public static final long LEAST_ROOM = 1 << 20;

    private final Path folder;
    private final LongSupplier room;

    /** Checks the disk of a folder. */
    public DiskCheck(Path folder) {
        this(folder, () -> folder.toFile().exists() ? folder.toFile().getUsableSpace() : Long.MAX_VALUE);
    }

    /** @param room supplies the free bytes */
    public DiskCheck(Path folder, LongSupplier room) {
        this.folder = folder;
        this.room = room;
    }

    @Override
    public Optional<String> look() {
        return full()
                ? Optional.of("The disk of " + folder
                        + " is full, so nothing can be collected; free some space and it goes on by itself.")
                : Optional.empty();
    }

    /** Whether there is too little space to write. */
    public boolean full() {
        return room.getAsLong() < LEAST_ROOM;
    }

    @Override
    public String over() {
        return "The disk of " + folder + " has room again.";
    }
}
