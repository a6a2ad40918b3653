package tidemark.account;

/**
 * Where an account is found: its platform and its handle in that platform's one canonical form (case, host and kind included, such as {@code
 * user@host} or {@code company/name}). Platforms build addresses from what people write; see {@code tidemark.platform}.
 *
 * @param handle 1 to 320 characters, no white space or control characters
 */
public record Address(Platform platform, String handle) implements Comparable<Address> {

    public Address {
        if (handle.isEmpty() || handle.length() > 320 || handle.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            throw new IllegalArgumentException("not a handle");
        }
    }

    @Override
    public int compareTo(Address other) {
        int order = platform.compareTo(other.platform);
        return order != 0 ? order : handle.compareTo(other.handle);
    }

    /** {@code platform/handle}, as the API and the command line write it. */
    @Override
    public String toString() {
        return platform.id() + "/" + handle;
    }
}
