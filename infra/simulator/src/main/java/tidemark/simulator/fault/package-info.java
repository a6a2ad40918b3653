/**
 * The faults that can be put between a client and a simulated platform. A kind of fault comes in here; which accounts it falls on is told
 * from outside.
 */
@NullMarked
package tidemark.simulator.fault;

import org.jspecify.annotations.NullMarked;
