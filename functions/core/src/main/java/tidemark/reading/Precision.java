package tidemark.reading;

import java.util.Locale;

/** How exactly a platform reported a number; earlier ones are better. */
public enum Precision {
    /** Every digit is exact. */
    EXACT(0),
    /** A whole number with its last digits rounded away, such as 10 700 000 for 10 712 345. */
    ROUNDED(1),
    /** A short form such as {@code 10.8M}. */
    ABBREVIATED(2);

    private final int code;

    Precision(int code) {
        this.code = code;
    }

    /** The number in stored counts; numbers never change meaning and have two bits. A better one has a lower number. */
    public int code() {
        return code;
    }

    /** @throws IllegalArgumentException if no precision has that number */
    public static Precision of(int code) {
        for (Precision precision : values()) {
            if (precision.code == code) {
                return precision;
            }
        }
        throw new IllegalArgumentException("no precision has the code " + code);
    }

    public boolean betterThan(Precision other) {
        return code < other.code;
    }

    /** The name in the API and on the board, such as {@code exact}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
