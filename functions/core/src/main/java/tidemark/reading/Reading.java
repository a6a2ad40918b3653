package tidemark.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;

/**
 * What one answer reported about one account.
 *
 * @param address the account as the answer names it, canonical; differs from the requested one after a rename
 * @param permanentId the platform's own id, absent where the answer has none
 * @param displayName absent where the answer has none
 * @param metrics the numbers reported; an unknown one is absent
 * @param counts what the platform calls its audience number: {@code followers}, {@code subscribers}, {@code members} or {@code likes}
 * @param method how it was requested, a method of the platforms file such as {@code api}
 */
public record Reading(Address address, @Nullable String permanentId, @Nullable String displayName,
        Map<Metric, Count> metrics,
        String counts, String method) {

    public Reading {
        metrics = Collections.unmodifiableMap(metrics.isEmpty() ? new EnumMap<>(Metric.class) : new EnumMap<>(metrics));
    }

    public Optional<Count> followers() {
        return Optional.ofNullable(metrics.get(Metric.FOLLOWERS));
    }
}
