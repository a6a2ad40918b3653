/**
 * Builds use cases from ports, the same way for functions, the local stack, the simulation and tests. What decides or stores anything does not
 * belong here.
 */
package tidemark.wiring;
