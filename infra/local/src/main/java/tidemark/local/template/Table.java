package tidemark.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as the template declares it.
 *
 * @param keys attribute name to HASH or RANGE, in order
 * @param attributes attribute name to S, N or B
 * @param streamView the content of a stream record; absent: no stream
 */
public record Table(String name, Map<String, String> keys, Map<String, String> attributes, List<Index> indexes,
        Optional<String> streamView, Optional<String> ttlAttribute) {
    /** A global secondary index. */
    public record Index(String name, Map<String, String> keys, String projection) {}
}
