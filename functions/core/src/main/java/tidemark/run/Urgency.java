package tidemark.run;

/** How soon a chunk is dispatched against others of its platform; earlier ones go first. */
public enum Urgency {
    /** A user waits for it. */
    USER,
    /** Core accounts, and those that failed the last time. */
    SOON,
    /** The rest. */
    REST;

    /** The digit in the sort keys of the index {@code due}: 0 to 2. */
    public char digit() {
        return (char) ('0' + ordinal());
    }

    /** @throws IllegalArgumentException if no urgency has that digit */
    public static Urgency of(char digit) {
        int index = digit - '0';
        if (index < 0 || index >= values().length) {
            throw new IllegalArgumentException("not an urgency");
        }
        return values()[index];
    }
}
