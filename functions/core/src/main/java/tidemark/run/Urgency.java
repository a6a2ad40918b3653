package tidemark.run;

/** How soon a chunk is dispatched against others of its platform; earlier ones go first. */
public enum Urgency {
    /** A user waits for it. */
    USER('0'),
    /** Core accounts, and those that failed the last time. */
    SOON('1'),
    /** The rest. */
    REST('2');

    private final char digit;

    Urgency(char digit) {
        this.digit = digit;
    }

    /** The digit in the ledger and in the sort keys of the index {@code due}; digits never change meaning. */
    public char digit() {
        return digit;
    }

    /** @throws IllegalArgumentException if no urgency has that digit */
    public static Urgency of(char digit) {
        for (Urgency urgency : values()) {
            if (urgency.digit == digit) {
                return urgency;
            }
        }
        throw new IllegalArgumentException("no urgency has the digit " + digit);
    }
}
