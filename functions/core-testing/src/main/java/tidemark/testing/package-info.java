/**
 * The ports of the core in memory, and the contracts of every implementation of a port. A new port brings its twin in memory and its contract
 * here.
 */
package tidemark.testing;
