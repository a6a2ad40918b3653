package tidemark.cache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The second level of an installation that has none: always empty, keeps nothing. */
public final class NoCache implements L2Cache {

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.empty();
    }

    @Override
    public List<Optional<byte[]>> get(String first, String second) {
        return List.of(Optional.empty(), Optional.empty());
    }

    @Override
    public void put(String key, byte[] value, Duration ttl) {
        // Nothing is kept.
    }

    @Override
    public byte[] putIfAbsent(String key, byte[] value, Duration ttl) {
        return value;
    }

    @Override
    public boolean putIfPresent(String key, byte[] value, Duration ttl) {
        return false;
    }

    @Override
    public void putAndRelease(String key, byte[] value, Duration ttl, String lock) {
        // Nothing is kept.
    }

    @Override
    public void delete(String key) {
        // Nothing is kept.
    }

    @Override
    public boolean present() {
        return false;
    }
}
