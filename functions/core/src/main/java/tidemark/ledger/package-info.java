/**
 * The ledger of accounts: its ports, and recording what a platform said of one. A port of accounts or a rule of what may be written comes
 * in here; runs and rate limits have their own packages.
 */
package tidemark.ledger;
