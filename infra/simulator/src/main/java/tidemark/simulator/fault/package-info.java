/** The faults that can be put between a client and a simulated platform. */
@NullMarked
package tidemark.simulator.fault;

import org.jspecify.annotations.NullMarked;
