package tidemark.local.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import tidemark.local.StartFailure;

/** A function's position in each shard of a stream, in a file that survives a kill at any moment. Thread-safe. */
final class StreamPositions {
    /**
     * A position in a shard.
     *
     * @param sequence the last record that was handled; empty if the shard ended without one
     * @param finished the shard is closed and read to its end
     */
    record Position(String sequence, boolean finished) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Position> shards;

    StreamPositions(Path file) {
        this.file = file;
        this.shards = read(file);
    }

    synchronized Optional<Position> of(String shard) {
        return Optional.ofNullable(shards.get(shard));
    }

    synchronized void advance(String shard, Position position) {
        shards.put(shard, position);
        write();
    }

    /** Removes shards that the stream no longer lists. */
    synchronized void retain(Set<String> listed) {
        if (shards.keySet().retainAll(listed)) {
            write();
        }
    }

    private void write() {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(fresh, JSON.writeValueAsBytes(shards));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The stream position cannot be kept in " + file, unwritable);
        }
    }

    private static Map<String, Position> read(Path file) {
        try {
            TreeMap<String, Position> shards = JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {
            });
            if (shards == null || shards.values().stream().anyMatch(at -> at == null || at.sequence() == null)) {
                throw new JsonMappingException(null, "no position");
            }
            return shards;
        } catch (NoSuchFileException first) {
            return new TreeMap<>();
        } catch (JsonProcessingException corrupt) {
            throw new StartFailure("The stream position in " + file
                    + " is damaged; remove the file and the stream is read again from its start", corrupt);
        } catch (IOException unreadable) {
            throw new StartFailure("The stream position in " + file + " cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }
}
