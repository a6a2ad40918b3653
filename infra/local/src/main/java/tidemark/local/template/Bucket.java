package tidemark.local.template;

import java.time.Duration;
import java.util.List;

/** A bucket of the template; its name is that of a folder. */
public record Bucket(String name, List<Expiry> expiries) {

    public Bucket {
        expiries = List.copyOf(expiries);
    }

    /**
     * A rule by which objects are deleted.
     *
     * @param prefix of their keys, such as {@code evidence/}
     * @param age after which they are deleted
     */
    public record Expiry(String prefix, Duration age) {}
}
