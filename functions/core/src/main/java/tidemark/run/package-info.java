/**
 * Collecting runs: opened once, planned into leased chunks, dispatched, worked and closed, with every account counted exactly once. A step
 * of the protocol belongs here, tested by the simulation; stores, queues and platforms do not.
 */
package tidemark.run;
