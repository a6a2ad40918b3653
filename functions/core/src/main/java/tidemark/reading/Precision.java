package tidemark.reading;

import java.util.Locale;

/** How exactly a platform reported a number; earlier ones are better. */
public enum Precision {
    /** Every digit is exact. */
    EXACT,
    /** A whole number with its last digits rounded away, such as 10 700 000 for 10 712 345. */
    ROUNDED,
    /** A short form such as {@code 10.8M}. */
    ABBREVIATED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean betterThan(Precision other) {
        return ordinal() < other.ordinal();
    }
}
