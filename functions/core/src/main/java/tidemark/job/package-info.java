/**
 * Work too large for one request: an export of many rows, an import of a large file. The ledger owns a job and its retries; a queue only carries
 * its name. What a job reads or writes belongs to its use case, not here.
 */
package tidemark.job;
