package tidemark.board;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The newest known numbers of some accounts, added up. A sum of which no account has a part is absent. Numbers that terms forbid to be added up
 * are in none.
 *
 * @param accounts how many accounts
 * @param measured how many of them have an audience number
 * @param change what the audiences gained, by span
 */
public record MetricSums(int accounts, int measured, OptionalLong followers, OptionalLong posts,
        OptionalLong engagement,
        Map<GrowthPeriod, Part> change) {

    public MetricSums {
        change = Collections
                .unmodifiableMap(change.isEmpty() ? new EnumMap<>(GrowthPeriod.class) : new EnumMap<>(change));
    }

    /** The part of the accounts that have an audience number, 0 to 1; 0 where there are none. */
    public double coverage() {
        return accounts == 0 ? 0 : (double) measured / accounts;
    }

    /**
     * @param sum of the changes known
     * @param accounts how many accounts have one
     */
    public record Part(long sum, int accounts) {}
}
