/**
 * The ports of the core in memory, and the contracts that every implementation of a port keeps. A new port brings its twin in memory and
 * its contract here.
 */
package tidemark.testing;
