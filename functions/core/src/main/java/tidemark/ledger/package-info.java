/**
 * The ledger of accounts: its ports, and recording a platform's answer about an account. A port of accounts or a rule of what may be written comes
 * in here; runs and rate limits have their own packages.
 */
package tidemark.ledger;
