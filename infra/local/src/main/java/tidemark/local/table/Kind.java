package tidemark.local.table;

/** How the values of a column lie and what becomes of them where room is short. */
public enum Kind {
    /** To the left; cut, with a mark, where the column is narrower. */
    TEXT,
    /** To the right; never cut. */
    NUMBER,
    /** A number with its sign, which colours show too. */
    CHANGE
}
