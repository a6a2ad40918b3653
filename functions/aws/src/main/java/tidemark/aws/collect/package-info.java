/**
 * The collecting protocol, wired to the ledger and the queues for every function that takes part in it. This package holds wiring only, no decision
 * about runs or chunks.
 */
package tidemark.aws.collect;
