package tidemark.insight;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import tidemark.reading.Count;
import tidemark.reading.Precision;

/**
 * The numbers, dates and thresholds that caused an insight, by names in snake_case, in the order in which they are told. Immutable.
 */
public record Evidence(Map<String, Fact> facts) {

    public static final Evidence NONE = new Evidence(Map.of());

    /** One value of the evidence. */
    public sealed interface Fact {

        /** A whole number. */
        record Whole(long value) implements Fact {}

        /** A finite number that need not be whole. */
        record Real(double value) implements Fact {
            public Real {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("evidence is a finite number");
                }
            }
        }

        /** A UTC day. */
        record Day(LocalDate value) implements Fact {}

        /** A code, a handle or another name. */
        record Word(String value) implements Fact {}
    }

    public Evidence {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public Evidence with(String name, long value) {
        return with(name, new Fact.Whole(value));
    }

    public Evidence with(String name, double value) {
        return with(name, new Fact.Real(value));
    }

    public Evidence with(String name, LocalDate value) {
        return with(name, new Fact.Day(value));
    }

    public Evidence with(String name, String value) {
        return with(name, new Fact.Word(value));
    }

    /** This evidence with a count, and beside it precision and bounds where it is not exact. */
    public Evidence with(String name, Count count) {
        Evidence told = with(name, count.value());
        return count.precision() == Precision.EXACT
                ? told
                : told.with(name + "_precision", count.precision().key()).with(name + "_low", count.low())
                        .with(name + "_high", count.high());
    }

    private Evidence with(String name, Fact fact) {
        Map<String, Fact> next = new LinkedHashMap<>(facts);
        if (next.put(name, fact) != null) {
            throw new IllegalArgumentException("the evidence has " + name + " already");
        }
        return new Evidence(next);
    }
}
