package tidemark.testing;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import tidemark.store.BlobStore;

/** Objects in memory. */
public final class MemoryBlobs implements BlobStore {

    private final TreeMap<String, byte[]> objects = new TreeMap<>();

    @Override
    public synchronized void put(String key, byte[] bytes) {
        objects.put(key, bytes.clone());
    }

    @Override
    public synchronized Optional<byte[]> get(String key) {
        return Optional.ofNullable(objects.get(key)).map(byte[]::clone);
    }

    @Override
    public synchronized void delete(String key) {
        objects.remove(key);
    }

    /** The keys of all objects. */
    public synchronized Set<String> keys() {
        return Set.copyOf(objects.keySet());
    }
}
