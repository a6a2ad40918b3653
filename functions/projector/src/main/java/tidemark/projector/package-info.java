/**
 * The functions behind the ledger's stream: they pass changes on and build the board. Reactions to changes of the ledger belong here; building a
 * board is in {@code tidemark.board}.
 */
package tidemark.projector;
