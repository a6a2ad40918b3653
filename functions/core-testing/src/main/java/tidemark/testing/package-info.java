/** The ports of the core in memory, and the contracts that every implementation of a port keeps. */
package tidemark.testing;
