/**
 * Fetches one account, or reads one saved answer, for a person. The output of a probe belongs here; fetching and reading are the same as in a run.
 */
package tidemark.local.probe;
