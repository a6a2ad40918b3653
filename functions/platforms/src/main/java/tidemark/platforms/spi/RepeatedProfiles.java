package tidemark.platforms.spi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Seen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * Merges what one answer says about an account in several places: equal mentions count as one; if they contradict each other, none is used. Every
 * reader whose answers hold more than one account uses it.
 */
public final class RepeatedProfiles {

    private RepeatedProfiles() {}

    /**
     * The result that the mentions of an account agree on: the one with the most numbers, if no other contradicts it.
     *
     * @param results what each place in the answer says about the target, in the order of preference; those about other accounts do not count
     * @param none the result if no place mentions the target
     */
    public static ParseResult agreed(List<ParseResult> results, Supplier<ParseResult> none) {
        List<ParseResult> own = results.stream().filter(RepeatedProfiles::concernsTarget).toList();
        List<ParseResult> read = own.stream().filter(result -> result.finding().outcome() != Outcome.LAYOUT_CHANGED)
                .toList();
        List<ParseResult> best = (read.isEmpty() ? own : read).stream()
                .sorted(Comparator.comparingInt(RepeatedProfiles::numbers).reversed()).toList();
        if (best.isEmpty()) {
            return none.get();
        }
        ParseResult chosen = best.getFirst();
        for (ParseResult one : best) {
            for (ParseResult other : best) {
                if (contradicts(one, other)) {
                    return ParseResult.changed("The answer describes the account twice, with different numbers.",
                            ReportedIdentity.UNKNOWN);
                }
            }
        }
        return chosen;
    }

    private static boolean concernsTarget(ParseResult result) {
        return result.finding().outcome() != Outcome.LAYOUT_CHANGED
                || !result.identity().equals(ReportedIdentity.UNKNOWN);
    }

    private static int numbers(ParseResult result) {
        return result.finding() instanceof Seen seen
                ? seen.reading().metrics().size()
                        + (seen.reading().followers().isPresent() ? Metric.values().length : 0)
                : 0;
    }

    private static boolean contradicts(ParseResult one, ParseResult other) {
        if (differ(one.identity().permanentId(), other.identity().permanentId())) {
            return true;
        }
        Finding first = one.finding();
        Finding second = other.finding();
        if (first instanceof Seen seen && second instanceof Seen again) {
            return !seen.reading().address().equals(again.reading().address())
                    || differ(seen.reading().metrics(), again.reading().metrics());
        }
        return first.outcome() != second.outcome();
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Whether both give a number that can not be the same, the bounds of rounded numbers considered. */
    private static boolean differ(Map<Metric, Count> one, Map<Metric, Count> other) {
        return one.entrySet().stream().anyMatch(entry -> {
            Count reported = entry.getValue();
            Count again = other.get(entry.getKey());
            return again != null && (reported.high() < again.low() || again.high() < reported.low());
        });
    }
}
