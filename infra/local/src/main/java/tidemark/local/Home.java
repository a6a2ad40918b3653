package tidemark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tidemark.local.credential.CredentialStatesFile;
import tidemark.local.credential.CredentialsFile;
import tidemark.platforms.policy.PlatformsFile;

/**
 * The folder with all state of the local stack, locked by one process at a time. The operating system releases a killed process's lock, so no manual
 * cleanup is needed.
 */
public final class Home implements AutoCloseable {
    private static final List<String> KEPT = List.of("lock", EndpointsFile.NAME, "logs", "live", "simulated", "redis",
            PlatformsFile.NAME, CredentialsFile.NAME, CredentialStatesFile.NAME);

    private final Path folder;
    private final Path data;
    private final FileChannel channel;

    private Home(Path folder, Path data, FileChannel channel) {
        this.folder = folder;
        this.data = data;
        this.channel = channel;
    }

    /** Locks the folder; throws {@link StartFailure} if another process has it. Live and simulated data are in separate folders. */
    public static Home take(Path folder, boolean live) {
        try {
            OwnersFolder.make(folder);
            FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartFailure("Tidemark is already running on " + folder
                        + "; stop it, or set TIDEMARK_HOME to another folder");
            }
            Path data = Files.createDirectories(data(folder, live));
            OwnersFolder.tighten(folder, KEPT);
            return new Home(folder, data, channel);
        } catch (IOException unusable) {
            throw new StartFailure("The folder " + folder + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    public Path logs() {
        return logs(folder);
    }

    static Path logs(Path folder) {
        return folder.resolve("logs");
    }

    /** The folder of tables, queues, the store and stream positions, for live or for simulated data. */
    public Path data() {
        return data;
    }

    static Path data(Path folder, boolean live) {
        return folder.resolve(live ? "live" : "simulated");
    }

    /** The folder of the Redis server and its process record, shared by live and simulated data. */
    public Path redis() {
        return folder.resolve("redis");
    }

    /** Writes the addresses of the engines and the API, for other commands and for debugging. */
    public void recordEndpoints(Map<String, String> endpoints) {
        EndpointsFile.write(folder, endpoints);
    }

    /** The address of the instance that runs on a folder; absent if none does. */
    static Optional<URI> running(Path folder) {
        if (!EndpointsFile.exists(folder)) {
            return Optional.empty();
        }
        try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            return locked(lock) ? Optional.empty() : Optional.of(EndpointsFile.api(folder));
        } catch (IOException unusable) {
            throw new StartFailure("The folder " + folder + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    /** Whether a process has locked the folder, ready or not; false if the folder does not exist, and it is not created. */
    static boolean held(Path folder) {
        if (!Files.exists(folder.resolve("lock"))) {
            return false;
        }
        try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            return !locked(lock);
        } catch (IOException unusable) {
            throw new StartFailure("The folder " + folder + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    @Override
    public void close() {
        try {
            EndpointsFile.delete(folder);
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("The hold on " + folder + " cannot be given up", broken);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }
}
