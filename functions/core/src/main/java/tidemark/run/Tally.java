package tidemark.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import tidemark.reading.Outcome;

/**
 * Counts of a run, or what is to be added to them.
 *
 * @param outcomes accounts that ended in each; one that none ended in is absent
 * @param requests sent to platforms, without those that a crash left uncounted
 * @param retried tries after the first
 * @param chunks chunks that are done
 */
public record Tally(Map<Outcome, Long> outcomes, long requests, long retried, long chunks) {

    public static final Tally NONE = new Tally(Map.of(), 0, 0, 0);

    public Tally {
        Map<Outcome, Long> present = new EnumMap<>(Outcome.class);
        outcomes.forEach((outcome, accounts) -> {
            if (accounts != 0) {
                present.put(outcome, accounts);
            }
        });
        outcomes = Collections.unmodifiableMap(present);
    }

    /** One account that ended. */
    public static Tally of(Outcome outcome) {
        return new Tally(Map.of(outcome, 1L), 0, 0, 0);
    }

    public static Tally requests(long sent) {
        return new Tally(Map.of(), sent, 0, 0);
    }

    public static Tally retried(long tries) {
        return new Tally(Map.of(), 0, tries, 0);
    }

    public static Tally chunk() {
        return new Tally(Map.of(), 0, 0, 1);
    }

    public Tally plus(Tally other) {
        Map<Outcome, Long> sum = new EnumMap<>(Outcome.class);
        sum.putAll(outcomes);
        other.outcomes.forEach((outcome, accounts) -> sum.merge(outcome, accounts, Long::sum));
        return new Tally(sum, requests + other.requests, retried + other.retried, chunks + other.chunks);
    }

    /** Accounts that ended, with any outcome. */
    public long done() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}
