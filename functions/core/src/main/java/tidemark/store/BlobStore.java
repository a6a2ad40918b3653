package tidemark.store;

import java.util.Optional;

/**
 * Objects kept whole under a key, such as {@code board/01KAJ2W5Q8T0K3N8W0V8E4X7YB}. A reader sees an object as it was put or not at all.
 * Keys are parts of {@code A-Za-z0-9_.-} with slashes between. Thread-safe. Throws an unchecked exception only where the store itself fails.
 */
public interface BlobStore {

    /** Keeps an object, in place of one that had the key. */
    void put(String key, byte[] bytes);

    /** The object, empty if there is none. */
    Optional<byte[]> get(String key);

    /** Removes an object; nothing happens if there is none. */
    void delete(String key);
}
