package tidemark.board;

import java.util.Arrays;

/** A set of row numbers below a fixed size, as one bit each. */
final class RowSet {

    private final int size;
    private final long[] words;

    private RowSet(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    static RowSet none(int size) {
        return new RowSet(size, new long[(size + 63) >>> 6]);
    }

    static RowSet all(int size) {
        RowSet bits = none(size);
        Arrays.fill(bits.words, -1L);
        if ((size & 63) != 0) {
            bits.words[size >>> 6] = (1L << size) - 1;
        }
        return bits;
    }

    static RowSet of(int size, long[] words) {
        return new RowSet(size, words);
    }

    boolean has(int row) {
        return (words[row >>> 6] & (1L << row)) != 0;
    }

    void add(int row) {
        words[row >>> 6] |= 1L << row;
    }

    void remove(int row) {
        words[row >>> 6] &= ~(1L << row);
    }

    /** Adds the rows of another set of the same size. */
    void add(RowSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The first row of the set from a row on, -1 if there is none. */
    int next(int from) {
        for (int row = from; row < size; row = (row | 63) + 1) {
            long rest = words[row >>> 6] & (-1L << row);
            if (rest != 0) {
                return (row & ~63) + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }

    int size() {
        return size;
    }

    long[] words() {
        return words;
    }
}
