package tidemark.reading;

/**
 * A number that a platform reported, with the bounds between which the true one lies.
 *
 * @param value the number as reported, never negative
 * @param low the least true number, inclusive; equal to the value where exact
 * @param high the greatest true number, inclusive; equal to the value where exact
 */
public record Count(long value, Precision precision, long low, long high) {

    public Count {
        if (value < 0 || low > value || high < value || low < 0) {
            throw new IllegalArgumentException("a count lies within its bounds and is not negative");
        }
        if (precision == Precision.EXACT && (low != value || high != value)) {
            throw new IllegalArgumentException("an exact count is its own bound");
        }
    }

    public static Count exact(long value) {
        return new Count(value, Precision.EXACT, value, value);
    }
}
