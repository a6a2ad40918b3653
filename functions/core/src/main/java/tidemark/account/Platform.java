package tidemark.account;

/**
 * The short lower-case name of a social platform, such as {@code bluesky}: the same word in addresses, keys, the API and the platforms file.
 *
 * @param id one to twenty of {@code a-z0-9_}, starting with a letter
 */
public record Platform(String id) implements Comparable<Platform> {

    public Platform {
        if (!id.matches("[a-z][a-z0-9_]{0,19}")) {
            throw new IllegalArgumentException("not a platform name: " + id);
        }
    }

    @Override
    public int compareTo(Platform other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
