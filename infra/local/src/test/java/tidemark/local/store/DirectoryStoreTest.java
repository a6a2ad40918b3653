package tidemark.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DirectoryStoreTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givesBackWhatWasPutLast() {
        DirectoryStore store = new DirectoryStore(folder);
        store.put("board/one", "a".getBytes(UTF_8));
        store.put("board/one", "b".getBytes(UTF_8));
        assertArrayEquals("b".getBytes(UTF_8), store.get("board/one").orElseThrow());
        store.delete("board/one");
        assertTrue(store.get("board/one").isEmpty());
    }

    @Test
    void leavesNoDraftBehind() throws IOException {
        new DirectoryStore(folder).put("board/one", new byte[1 << 16]);
        try (var files = Files.list(folder.resolve("board"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void saysSoWhenTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("board"), "a file where the folder belongs");
        assertThrows(UncheckedIOException.class, () -> new DirectoryStore(folder).put("board/one", new byte[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "board/../x", "a//b", "board/.hidden", "a b"})
    void refusesKeysThatLeaveTheFolder(String key) {
        assertThrows(IllegalArgumentException.class, () -> new DirectoryStore(folder).get(key));
    }
}
