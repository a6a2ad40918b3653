package tidemark.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import tidemark.store.FileDraft;
import tidemark.store.FileLinks;
import tidemark.store.FileStore;

/** Large files and links to them, in memory. */
public final class MemoryFiles implements FileStore, FileLinks {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** Puts a file in its place, as a caller with a link does. */
    public void put(String key, byte[] bytes) {
        files.put(key, bytes.clone());
    }

    /** The bytes of a file; empty if there is none. */
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(files.get(key)).map(byte[]::clone);
    }

    @Override
    public FileDraft create(String key, String contentType) {
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        return new FileDraft() {
            @Override
            public void write(int one) {
                held.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                held.write(bytes, from, length);
            }

            @Override
            public void finish() {
                files.put(key, held.toByteArray());
            }
        };
    }

    @Override
    public Optional<InputStream> open(String key) {
        return Optional.ofNullable(files.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public URI download(String key, String name, Duration valid) {
        return URI.create("https://files.example/" + key + "?name=" + name + "&seconds=" + valid.toSeconds());
    }

    @Override
    public Upload upload(String key, String contentType, long bytes, Duration valid) {
        return new Upload(
                URI.create("https://files.example/" + key + "?bytes=" + bytes + "&seconds=" + valid.toSeconds()),
                Map.of("Content-Type", contentType));
    }
}
