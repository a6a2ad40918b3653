package tidemark.simulator.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Maps permanent ids to the handles they were given out for, and new handles to old ones. Handles cannot be computed from ids, so the ids
 * given out are stored, in a file if one is named: an id learned from the simulator stays known after a restart. Thread-safe.
 */
public final class Identities {

    private static final Pattern TAB = Pattern.compile("\t");
    private static final String RENAMED = "renamed";
    private static final String ID = "id";

    private record Key(String platform, String name) {}

    private final Map<Key, String> handles = new ConcurrentHashMap<>();
    private final Map<Key, String> formerHandles = new ConcurrentHashMap<>();
    private final @Nullable Path file;
    /** The file ends within a line. */
    private boolean cut;

    private Identities(@Nullable Path file) {
        this.file = file;
    }

    /** Stored for the life of the object. */
    public static Identities inMemory() {
        return new Identities(null);
    }

    /** Stored in a file, which is created when the first id is given out. */
    public static Identities keptIn(Path file) {
        Identities identities = new Identities(file);
        try {
            if (Files.exists(file)) {
                String text = Files.readString(file);
                if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n')) {
                    throw new CharacterCodingException();
                }
                text.lines().forEach(identities::restore);
                identities.cut = !text.isEmpty() && !text.endsWith("\n");
            }
        } catch (CharacterCodingException damaged) {
            throw new UncheckedIOException(file + " is damaged: it holds what is no text", damaged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return identities;
    }

    void give(String platform, String id, String handle) {
        if (!handles.containsKey(new Key(platform, id))) {
            keep(ID, platform, id, handle);
        }
        handles.put(new Key(platform, id), handle);
    }

    void rename(String platform, String newHandle, String oldHandle) {
        if (!formerHandles.containsKey(new Key(platform, newHandle))) {
            keep(RENAMED, platform, newHandle, oldHandle);
        }
        formerHandles.put(new Key(platform, newHandle), oldHandle);
    }

    Optional<String> handleOf(String platform, String id) {
        return Optional.ofNullable(handles.get(new Key(platform, id)));
    }

    Optional<String> formerHandle(String platform, String newHandle) {
        return Optional.ofNullable(formerHandles.get(new Key(platform, newHandle)));
    }

    /** A line cut short by a crash is skipped: its id is written again when it is next given out. */
    private void restore(String line) {
        List<String> parts = List.of(TAB.split(line, -1));
        if (parts.size() == 5 && parts.getLast().equals(".")) {
            Map<Key, String> map = parts.getFirst().equals(RENAMED) ? formerHandles : handles;
            map.put(new Key(parts.get(1), parts.get(2)), parts.get(3));
        }
    }

    private synchronized void keep(String kind, String platform, String name, String handle) {
        if (file == null) {
            return;
        }
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            String line = (cut ? "\n" : "") + String.join("\t", kind, platform, name, handle, ".") + "\n";
            cut = true;
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            cut = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
