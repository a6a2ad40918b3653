package tidemark.local.watch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Finds a disk without room for what the engines write. */
public final class DiskCheck implements HealthCheck {
    /** The room that engines need for a single change of their files. */
    public static final long LEAST_ROOM = 1 << 20;

    private final Path folder;
    private final LongSupplier room;

    /** Looks at the disk that a folder lies on. */
    public DiskCheck(Path folder) {
        this(folder, () -> folder.toFile().exists() ? folder.toFile().getUsableSpace() : Long.MAX_VALUE);
    }

    /** @param room tells how many bytes are left */
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

    /** Whether there is too little room to write. */
    public boolean full() {
        return room.getAsLong() < LEAST_ROOM;
    }

    @Override
    public String over() {
        return "The disk of " + folder + " has room again.";
    }
}
