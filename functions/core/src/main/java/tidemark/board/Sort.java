package tidemark.board;

import java.util.Optional;

/** An order of accounts. Those without the value come last in either direction; equals are ordered by id. */
public record Sort(SortKey key, boolean descending) {

    public static final Sort LARGEST = new Sort(SortKey.FOLLOWERS, true);

    /** Reads what {@link #toString} writes; empty if there is no such order. */
    public static Optional<Sort> of(String text) {
        boolean descending = text.startsWith("-");
        return SortKey.of(descending ? text.substring(1) : text).map(key -> new Sort(key, descending));
    }

    /** The key, after a minus sign if descending. */
    @Override
    public String toString() {
        return (descending ? "-" : "") + key.key();
    }
}
