/**
 * The whole protocol in a deterministic simulation: one seed makes one schedule of invocations, crashes, lost and doubled messages, slow
 * and refusing platforms, on one virtual clock. The same seed makes the same schedule again.
 */
package tidemark.testing.simulation;
