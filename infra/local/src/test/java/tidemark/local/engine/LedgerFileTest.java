package tidemark.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.local.StartFailure;
import tidemark.local.template.Table;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LedgerFileTest {
    private static final List<Table> TABLES = List.of(new Table("Ledger", Map.of("PK", "HASH"), Map.of("PK", "S"),
            List.of(), Optional.empty(), Optional.empty()));

    @TempDir
    private Path data = Path.of("");

    @Test
    void aLedgerThatIsNoLongerWholeIsRefusedWithWhatToDo() throws IOException {
        DynamoEngine.open(folder(), TABLES).close();
        Files.writeString(data.resolve("imported"), "");
        byte[] whole = Files.readAllBytes(file());
        assertDoesNotThrow(() -> LedgerFile.check(file()));

        refused(new byte[0], "is empty, 0 bytes");
        refused(Arrays.copyOf(whole, 50), "is damaged: it does not begin as a ledger does");
        refused("x".repeat(5_000).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "is damaged: it does not begin as a ledger does");
        refused(Arrays.copyOf(whole, whole.length - 4_096),
                "is cut short: " + (whole.length - 4_096) + " of " + whole.length + " bytes are there");
        Files.delete(file());
        assertTrue(refusal().startsWith("The ledger " + file() + " is missing"));
    }

    @Test
    void whereALedgerNeverWasOneBegins() throws IOException {
        assertDoesNotThrow(() -> LedgerFile.check(file()));
        Files.createDirectories(folder());
        Files.write(file(), new byte[0]);
        assertDoesNotThrow(() -> LedgerFile.check(file()));
    }

    private void refused(byte[] content, String how) throws IOException {
        Files.write(file(), content);
        assertEquals("The ledger " + file() + " " + how + "; put a copy of it back, or move the folder " + data
                + " away to begin anew with an empty ledger.", refusal());
    }

    private String refusal() {
        return assertThrows(StartFailure.class, () -> DynamoEngine.open(folder(), TABLES)).sentence();
    }

    private Path folder() {
        return data.resolve("dynamodb");
    }

    private Path file() {
        return folder().resolve(DynamoEngine.FILE);
    }
}
