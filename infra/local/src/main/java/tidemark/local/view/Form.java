package tidemark.local.view;

/** In which form a command shows an answer. */
enum Form {
    /** A table that fits the terminal. */
    TABLE,
    /** A table with everything in full. */
    WIDE,
    /** The answer itself. */
    JSON,
    /** Comma-separated values with every column. */
    CSV
}
