/** The ledger of accounts: its ports, and recording what a platform said of one. */
package tidemark.ledger;
