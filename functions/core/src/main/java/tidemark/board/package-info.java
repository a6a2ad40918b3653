/** The board: a compact picture of every account's newest values, built from the ledger and read from memory. */
package tidemark.board;
