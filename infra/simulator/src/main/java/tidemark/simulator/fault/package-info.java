/**
 * The faults that can occur between a client and a simulated platform. This package holds the kinds of faults; callers determine the
 * accounts they affect.
 */
@NullMarked
package tidemark.simulator.fault;

import org.jspecify.annotations.NullMarked;
