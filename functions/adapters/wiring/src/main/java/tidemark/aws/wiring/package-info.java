/**
 * The use cases of collecting and of credentials, wired to the ledger and the queues for every function that takes part in them. This package holds
 * wiring only, no decision about runs, chunks or tokens.
 */
package tidemark.aws.wiring;
