package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.account.AccountId;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PendingBackfillTest {
    private static final AccountId FIRST = new AccountId(1, 1);
    private static final AccountId SECOND = new AccountId(2, 2);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesWhatWasBegunAndNotEndedAlsoToTheNextProcess() {
        PendingBackfill expected = expected();
        expected.add(FIRST);
        expected.add(SECOND);
        expected.remove(FIRST);
        assertEquals(Set.of(SECOND), expected().read());
        expected().clear();
        assertEquals(Set.of(), expected().read());
    }

    @Test
    void aLineThatAKillCutShortSpoilsNoOther() throws IOException {
        expected().add(FIRST);
        Files.writeString(folder.resolve("newcomers"), "\n-0000", StandardOpenOption.APPEND);
        expected().add(SECOND);
        assertEquals(Set.of(FIRST, SECOND), expected().read());
    }

    private PendingBackfill expected() {
        return new PendingBackfill(folder.resolve("newcomers"));
    }
}
