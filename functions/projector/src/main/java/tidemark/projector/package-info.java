/**
 * The functions behind the ledger's stream: what changed is passed on, and the board is built. What follows from a change of the ledger
 * comes in here; how a board is built is in {@code tidemark.board}.
 */
package tidemark.projector;
