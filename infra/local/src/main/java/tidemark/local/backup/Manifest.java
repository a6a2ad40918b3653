package tidemark.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import tidemark.local.StartFailure;

/**
 * What an export holds; its file is written last, so that an export with one is whole.
 *
 * @param format the version of the files' form
 * @param exportedAt when, as ISO 8601 has it
 * @param simulated whether the numbers come from the simulator
 * @param items how many of each kind the ledger has
 * @param files each file by its name
 */
public record Manifest(int format, @JsonProperty("exported_at") String exportedAt, boolean simulated,
        Map<String, Long> items, Map<String, FileMark> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

    public Manifest {
        items = new TreeMap<>(items);
        files = new TreeMap<>(files);
    }

    /** Reads that of a folder; {@link StartFailure} says why there is none to be used. */
    static Manifest read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            throw new StartFailure("There is no whole export in " + folder + ": it has no " + NAME);
        }
        try {
            int format = JSON.readTree(Files.readAllBytes(file)).path("format").asInt();
            if (format > FORMAT) {
                throw new StartFailure("A newer version of Tidemark wrote the export in " + folder);
            }
            return JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (JsonProcessingException damaged) {
            throw new StartFailure("The export in " + folder + " is damaged: " + NAME + " cannot be understood",
                    damaged);
        } catch (IOException unreadable) {
            throw new StartFailure(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    byte[] toBytes() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** How many items the ledger has. */
    public long size() {
        return items.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Refuses the export unless each of its files is as it was written. */
    void check(Path folder) {
        files.forEach((name, mark) -> {
            @Nullable
            FileMark found = FileMark.of(folder.resolve(name));
            if (!mark.equals(found)) {
                throw new StartFailure("The export in " + folder + " is damaged: " + name
                        + (found == null
                                ? " is missing"
                                : found.bytes() == mark.bytes()
                                        ? " has other content"
                                        : " has %d of %d bytes".formatted(found.bytes(), mark.bytes())));
            }
        });
    }
}
