package tidemark.board;

import java.util.Optional;

/** An order of accounts by a sortable column. Those without the value come last in either direction; equals are ordered by id. */
public record Sort(BoardColumn column, boolean descending) {

    public static final Sort LARGEST = new Sort(BoardColumn.FOLLOWERS, true);

    public Sort {
        if (!column.is(ColumnTrait.SORTABLE)) {
            throw new IllegalArgumentException("lists cannot be sorted by " + column.key());
        }
    }

    /** Reads what {@link #toString} writes; empty if there is no such order. */
    public static Optional<Sort> of(String text) {
        boolean descending = text.startsWith("-");
        return BoardColumn.of(descending ? text.substring(1) : text)
                .filter(column -> column.is(ColumnTrait.SORTABLE)).map(column -> new Sort(column, descending));
    }

    /** The column's key, after a minus sign if descending. */
    @Override
    public String toString() {
        return (descending ? "-" : "") + column.key();
    }
}
