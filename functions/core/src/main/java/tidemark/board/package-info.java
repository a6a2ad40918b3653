/**
 * The board: a compact picture of every account's newest values, built from the ledger and read from memory. A column, an order or a
 * filter of lists comes in here; history and the ledger do not.
 */
package tidemark.board;
