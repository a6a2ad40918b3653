/**
 * The collecting protocol, wired to the ledger and the queues once for every function that takes part in it. Only wiring comes in here,
 * and no decision about runs or chunks.
 */
package tidemark.aws.collect;
