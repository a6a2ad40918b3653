package tidemark.account;

/**
 * The identity of an account: a ULID, which outlives its handle and its platform's own id.
 *
 * @param high the 48 bits of milliseconds since 1970 and the first 16 random bits
 * @param low the other 64 random bits
 */
public record AccountId(long high, long low) implements Comparable<AccountId> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    /** How many partitions the accounts are spread over, by {@link #bucket()}. */
    public static final int BUCKETS = 64;

    /**
     * Reads the 26 characters of Crockford's base 32 that {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static AccountId parse(String text) {
        if (text.length() != LENGTH || text.charAt(0) > '7') {
            throw new IllegalArgumentException("not an account id");
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not an account id");
            }
            high = (high << 5) | (low >>> 59);
            low = (low << 5) | digit;
        }
        return new AccountId(high, low);
    }

    /** The partition of this account, 0 to 63, spread evenly over the random bits. */
    public int bucket() {
        return (int) (((high ^ low) * 0x9E3779B97F4A7C15L) >>> 58);
    }

    @Override
    public int compareTo(AccountId other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        char[] text = new char[LENGTH];
        long h = high;
        long l = low;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (l & 31));
            l = (l >>> 5) | (h << 59);
            h >>>= 5;
        }
        return new String(text);
    }
}
