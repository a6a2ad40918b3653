/** The collecting protocol, wired to the ledger and the queues once for every function that takes part in it. */
package tidemark.aws.collect;
