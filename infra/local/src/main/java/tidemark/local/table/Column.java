package tidemark.local.table;

/**
 * A column of a table.
 *
 * @param rank what stays where the width does not suffice for all: the columns of the lowest ranks; a column of rank 0 always stays
 * @param least to how many cells of the terminal a text may be cut
 */
public record Column(String heading, Kind kind, int rank, int least) {

    private static final int LEAST = 16;

    /** A column of texts that may be cut to sixteen cells. */
    public static Column text(String heading, int rank) {
        return new Column(heading, Kind.TEXT, rank, LEAST);
    }

    /** A column of whole texts, such as dates and fixed words. */
    public static Column word(String heading, int rank) {
        return new Column(heading, Kind.TEXT, rank, Integer.MAX_VALUE);
    }

    /** A column of numbers. */
    public static Column number(String heading, int rank) {
        return new Column(heading, Kind.NUMBER, rank, 0);
    }

    /** A column of numbers whose sign matters. */
    public static Column change(String heading, int rank) {
        return new Column(heading, Kind.CHANGE, rank, 0);
    }

    /** To how many cells it may be narrowed whose widest content has so many. */
    int narrowest(int natural) {
        return kind == Kind.TEXT ? Math.min(natural, least) : natural;
    }
}
