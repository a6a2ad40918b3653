/** The functions behind the ledger's stream: what changed is passed on, and the board is built. */
package tidemark.projector;
