package tidemark.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.local.StartFailure;
import tidemark.local.engine.DynamoEngine;
import tidemark.local.template.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What of a ledger in a real engine is in an export, and comes back from it. */
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");
    private static final Table TABLE = new Table("Ledger", new TreeMap<>(Map.of("PK", "HASH", "SK", "RANGE")),
            Map.of("PK", "S", "SK", "S"), List.of(), Optional.empty(), Optional.empty());
    private static final List<Map<String, AttributeValue>> KEPT = List.of(
            item("B#1", "01A#M", Map.of("tags", AttributeValue.fromSs(List.of("a", "é")), "core",
                    AttributeValue.fromBool(true))),
            item("B#1", "01A#S", Map.of("n", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[]{0, -1, 7})))),
            item("B#2", "01B#M", Map.of("removed", AttributeValue.fromN("1795800000.123456789"))),
            item("A#01A", "D#2026-11-27", Map.of("ttl", AttributeValue.fromN("1795845601"))),
            item("A#01A", "M#2026-10", Map.of("l", AttributeValue.fromL(List.of(AttributeValue.fromN("1"))))),
            item("H#x#nasa", "-", Map.of("text", AttributeValue.fromS("line\nend \u2028 \"quoted\" 😀"))),
            item("T#all", "2026-11-27", Map.of("change", AttributeValue.fromM(Map.of("7d",
                    AttributeValue.fromL(List.of())))), Map.of("none", AttributeValue.fromNul(true))),
            item("R#d-2026-11-27", "META"), item("RUNS", "2026-11-27T06:00:00.000Z#d-2026-11-27"));
    private static final List<Map<String, AttributeValue>> LEFT_OUT = List.of(item("G#x", "-"), item("C#1", "S"),
            item("J#e-1", "-"), item("K#daily", "-"), item("V#x.token", "-"), item("CTX", "-"),
            item("RUNS", "OPEN#u-1"), item("RUNS", "2026-11-28T05:00:00.000Z#u-1"), item("R#u-1", "META"),
            item("R#u-1", "N#x#0"), item("A#01A", "D#2026-01-01", Map.of("ttl", AttributeValue.fromN("1795845600"))));

    @TempDir
    private Path folder = Path.of("");

    private DynamoEngine first;
    private DynamoEngine second;

    @BeforeEach
    void start() {
        first = DynamoEngine.open(folder.resolve("first"), List.of(TABLE));
        second = DynamoEngine.open(folder.resolve("second"), List.of(TABLE));
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void whatIsNoWorkInFlightComesBackAsItWas() {
        ledger(first).put(KEPT);
        ledger(first).put(LEFT_OUT);
        Backup written = write();
        assertEquals(Map.of("profiles", 1L, "states", 1L, "marks", 1L, "days", 1L, "months", 1L, "names", 1L, "totals",
                1L, "runs", 2L), written.manifest().items());
        Backup.open(folder.resolve("out")).restore(ledger(second), NOW, done -> {});
        assertEquals(sorted(KEPT), all(second));
    }

    @Test
    void whatExpiredSinceIsNotRestored() {
        ledger(first).put(KEPT);
        write();
        Backup.open(folder.resolve("out")).restore(ledger(second), NOW.plusSeconds(1), done -> {});
        assertEquals(KEPT.size() - 1, all(second).size());
    }

    @Test
    void aLedgerOfManyPagesComesBackWhole() {
        String text = "x".repeat(50_000);
        for (int part = 0; part < 4; part++) {
            List<Map<String, AttributeValue>> items = new ArrayList<>();
            for (int i = 0; i < RawLedger.BATCH; i++) {
                items.add(item("A#" + part, "D#" + i, Map.of("text", AttributeValue.fromS(text))));
            }
            ledger(first).put(items);
        }
        List<Long> seen = new ArrayList<>();
        write();
        Backup.open(folder.resolve("out")).restore(ledger(second), NOW, seen::add);
        assertEquals(100, seen.getLast());
        assertEquals(all(first), all(second));
    }

    @Test
    void aDamagedExportIsRefused() throws IOException {
        ledger(first).put(KEPT);
        write();
        Path out = folder.resolve("out");
        Path items = out.resolve("ledger.ndjson.gz");
        byte[] whole = Files.readAllBytes(items);
        Files.write(items, Arrays.copyOf(whole, whole.length - 1));
        assertEquals("The export in " + out + " is damaged: ledger.ndjson.gz has " + (whole.length - 1) + " of "
                + whole.length + " bytes", refusal());
        whole[whole.length / 2] ^= 1;
        Files.write(items, whole);
        assertEquals("The export in " + out + " is damaged: ledger.ndjson.gz has other content", refusal());
        Files.delete(items);
        assertEquals("The export in " + out + " is damaged: ledger.ndjson.gz is missing", refusal());
        Path manifest = out.resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"format\" : 1", "\"format\" : 2"));
        assertEquals("A newer version of Tidemark wrote the export in " + out, refusal());
        Files.writeString(manifest, text.substring(0, 40));
        assertTrue(refusal().endsWith("manifest.json cannot be understood"));
        Files.delete(manifest);
        assertEquals("There is no whole export in " + out + ": it has no manifest.json", refusal());
    }

    @Test
    void aFolderWithSomethingInItIsNotWrittenTo() {
        assertThrows(StartFailure.class, () -> BackupWriter.expectEmpty(folder));
        BackupWriter.expectEmpty(folder.resolve("new/one"));
        assertTrue(Files.isDirectory(folder.resolve("new/one")));
    }

    private String refusal() {
        return assertThrows(StartFailure.class, () -> Backup.open(folder.resolve("out"))).sentence();
    }

    private Backup write() {
        Path out = folder.resolve("out");
        BackupWriter.expectEmpty(out);
        return BackupWriter.write(out, ledger(first), Map.of("platforms.yaml", folder.resolve("none")), true, NOW,
                done -> {});
    }

    private static RawLedger ledger(DynamoEngine engine) {
        return new RawLedger(engine.client(), TABLE.name());
    }

    private static List<String> all(DynamoEngine engine) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        ledger(engine).each(items::add);
        return sorted(items);
    }

    private static List<String> sorted(List<Map<String, AttributeValue>> items) {
        return items.stream().map(ItemJson::line).sorted().toList();
    }

    @SafeVarargs
    private static Map<String, AttributeValue> item(String partition, String sort,
            Map<String, AttributeValue>... more) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("PK", AttributeValue.fromS(partition));
        item.put("SK", AttributeValue.fromS(sort));
        for (Map<String, AttributeValue> attributes : more) {
            item.putAll(attributes);
        }
        return item;
    }
}
