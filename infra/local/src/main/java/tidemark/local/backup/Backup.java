package tidemark.local.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.local.StartFailure;

/** A folder with the whole ledger of a home and its settings. Holds a page of the ledger at a time. */
public final class Backup {

    static final String LEDGER = "ledger.ndjson.gz";

    private final Path folder;
    private final Manifest manifest;

    Backup(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** What the export holds. */
    public Manifest manifest() {
        return manifest;
    }

    /** Opens an export whose files are as they were written; {@link StartFailure} says what is wrong with another. */
    public static Backup open(Path folder) {
        Manifest manifest = Manifest.read(folder);
        manifest.check(folder);
        if (!manifest.files().containsKey(LEDGER)) {
            throw new StartFailure("The export in " + folder + " is damaged: its manifest names no " + LEDGER);
        }
        return new Backup(folder, manifest);
    }

    /** Copies a file of the settings to its place, if the export has it. */
    public void restore(String name, Path place) throws IOException {
        if (manifest.files().containsKey(name)) {
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.copy(folder.resolve(name), place);
        }
    }

    /** Whether a file of the settings is there and differs from that of the export. */
    public boolean contradicts(String name, Path place) {
        FileMark standing = FileMark.of(place);
        return standing != null && !standing.equals(manifest.files().get(name));
    }

    /**
     * Writes the ledger's items to an empty ledger. What expired meanwhile is left out.
     *
     * @param progress takes how many items are read
     */
    public void restore(RawLedger ledger, Instant now, LongConsumer progress) {
        KeptItems kept = new KeptItems(Set.of(), now);
        List<Map<String, AttributeValue>> batch = new ArrayList<>();
        long read = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(LEDGER))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, AttributeValue> item = ItemJson.read(line);
                if (kept.kind(item).isPresent()) {
                    batch.add(item);
                }
                if (batch.size() == RawLedger.BATCH) {
                    ledger.put(batch);
                    batch.clear();
                }
                progress.accept(++read);
            }
            ledger.put(batch);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new StartFailure("The export in " + folder + " is damaged after item " + read + ": "
                    + damaged.getMessage(), damaged);
        }
        if (read != manifest.size()) {
            throw new StartFailure("The export in " + folder + " has %d items, and its manifest says %d"
                    .formatted(read, manifest.size()));
        }
    }
}
