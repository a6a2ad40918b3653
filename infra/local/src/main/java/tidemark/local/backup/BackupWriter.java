package tidemark.local.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.local.NewFile;
import tidemark.local.StartFailure;

/** Writes the whole ledger of a home and its settings to a folder. Holds a page of the ledger at a time. */
public final class BackupWriter {

    private BackupWriter() {}

    /** Refuses a folder to write to that has something in it. */
    public static void expectEmpty(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new StartFailure(folder + " is not empty; name another folder");
                }
            }
        } catch (IOException unusable) {
            throw new StartFailure(folder + " cannot be written: " + unusable.getMessage(), unusable);
        }
    }

    /**
     * Writes an export.
     *
     * @param settings the files that go with the ledger, by their names in the export; those that are missing are left out
     * @param progress takes how many items are written
     */
    public static Backup write(Path folder, RawLedger ledger, Map<String, Path> settings, boolean simulated,
            Instant now, LongConsumer progress) {
        Map<String, Long> counts = new TreeMap<>();
        try (NewFile draft = NewFile.of(folder.resolve(Backup.LEDGER))) {
            try (BufferedWriter lines = new BufferedWriter(
                    new OutputStreamWriter(new GZIPOutputStream(draft.content()), StandardCharsets.UTF_8))) {
                KeptItems kept = ledger.kept(now);
                long[] done = new long[1];
                ledger.each(item -> kept.kind(item).ifPresent(kind -> {
                    write(lines, item);
                    counts.merge(kind, 1L, Long::sum);
                    progress.accept(++done[0]);
                }));
            }
            draft.finish();
            Map<String, FileMark> files = new HashMap<>();
            files.put(Backup.LEDGER, Objects.requireNonNull(FileMark.of(folder.resolve(Backup.LEDGER))));
            for (Map.Entry<String, Path> file : settings.entrySet()) {
                if (Files.exists(file.getValue())) {
                    Path copy = Files.copy(file.getValue(), folder.resolve(file.getKey()));
                    files.put(file.getKey(), Objects.requireNonNull(FileMark.of(copy)));
                }
            }
            Manifest manifest = new Manifest(Manifest.FORMAT, now.toString(), simulated, counts, files);
            try (NewFile last = NewFile.of(folder.resolve(Manifest.NAME))) {
                last.content().write(manifest.toBytes());
                last.finish();
            }
            return new Backup(folder, manifest);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new StartFailure("The export cannot be written to " + folder + ": " + unwritable.getMessage(),
                    unwritable);
        }
    }

    private static void write(BufferedWriter lines, Map<String, AttributeValue> item) {
        try {
            lines.write(ItemJson.line(item));
            lines.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
