/** Collecting runs: opened once, planned into leased chunks, dispatched, worked and closed, with every account counted exactly once. */
package tidemark.run;
