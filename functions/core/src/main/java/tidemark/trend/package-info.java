/**
 * Trends and comparisons: totals over time, accounts side by side, and ranks. Pure functions on snapshots, totals and rows that the caller
 * has read come in here; reading them, and the definition of growth, do not.
 */
package tidemark.trend;
