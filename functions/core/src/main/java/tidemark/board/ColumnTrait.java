package tidemark.board;

/** What else holds for a column of the board. */
public enum ColumnTrait {
    /** The grid shows it. */
    GRID,
    /** The list of accounts shows it. */
    ACCOUNTS,
    /** Shown only to callers with a token. */
    TOKEN_ONLY,
    /** Lists can be sorted by it; rows without a value come last in either direction. */
    SORTABLE,
    /** Every row has a value; a board file without the column is damaged. Not for a column that older boards lack. */
    REQUIRED
}
