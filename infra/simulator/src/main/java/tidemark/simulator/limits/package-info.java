/**
 * What the simulated platforms allow their clients, and how each client kept to it. A kind of limit comes in here; the limits themselves
 * are in {@code limits.csv}, from what the platforms publish.
 */
@NullMarked
package tidemark.simulator.limits;

import org.jspecify.annotations.NullMarked;
