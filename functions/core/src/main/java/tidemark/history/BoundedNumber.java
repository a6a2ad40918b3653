package tidemark.history;

import java.util.Optional;

import tidemark.reading.Count;
import tidemark.reading.Precision;

/** A number computed from counts, with the bounds between which the true one lies. */
public sealed interface BoundedNumber {

    /** The worst precision among the counts that it was computed from. */
    Precision precision();

    /**
     * A whole number, negative where a count fell.
     *
     * @param low the least true number, inclusive
     * @param high the greatest true number, inclusive
     */
    record Whole(long value, long low, long high, Precision precision) implements BoundedNumber {

        public Whole {
            if (low > value || high < value) {
                throw new IllegalArgumentException("a number lies within its bounds");
            }
        }

        public static Whole of(Count count) {
            return new Whole(count.value(), count.low(), count.high(), count.precision());
        }

        /** The sum of two numbers that are not negative; absent where it is beyond 64 bits. */
        public Optional<Whole> plus(Whole other) {
            if (high > Long.MAX_VALUE - other.high) {
                return Optional.empty();
            }
            return Optional.of(new Whole(value + other.value, low + other.low, high + other.high,
                    worst(precision, other.precision)));
        }

        /** The difference of two numbers that are not negative. */
        public Whole minus(Whole other) {
            return new Whole(value - other.value, low - other.high, high - other.low,
                    worst(precision, other.precision));
        }

        /** The change since an earlier number; absent where rounded numbers did not move: that says nothing. */
        public Optional<Whole> since(Whole earlier) {
            Whole change = minus(earlier);
            return change.value == 0 && change.precision != Precision.EXACT ? Optional.empty() : Optional.of(change);
        }

        /** Whether its sign is beyond what rounding could feign. */
        public boolean certain() {
            return low == high || low > 0 || high < 0;
        }

        /** This number, which is not negative, divided by another; absent where the other may be 0. */
        public Optional<Fraction> per(Whole divisor) {
            if (divisor.low <= 0) {
                return Optional.empty();
            }
            return Optional.of(new Fraction((double) value / divisor.value, (double) low / divisor.high,
                    (double) high / divisor.low, worst(precision, divisor.precision)));
        }
    }

    /**
     * A number that need not be whole, such as a rate or an index.
     *
     * @param low the least true number, inclusive
     * @param high the greatest true number, inclusive
     */
    record Fraction(double value, double low, double high, Precision precision) implements BoundedNumber {

        public Fraction {
            if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException("a number lies within its bounds");
            }
        }

        public static Fraction exact(double value) {
            return new Fraction(value, value, value, Precision.EXACT);
        }

        /** The change between two numbers as a part of the earlier; absent where the earlier may be 0. */
        public static Optional<Fraction> rate(Whole earlier, Whole later) {
            if (earlier.low <= 0) {
                return Optional.empty();
            }
            return Optional.of(new Fraction((double) (later.value - earlier.value) / earlier.value,
                    (double) (later.low - earlier.high) / earlier.high,
                    (double) (later.high - earlier.low) / earlier.low, worst(earlier.precision, later.precision)));
        }

        public Fraction times(long factor) {
            return new Fraction(value * factor, low * factor, high * factor, precision);
        }
    }

    private static Precision worst(Precision one, Precision other) {
        return one.betterThan(other) ? other : one;
    }
}
