/**
 * The limits of the simulated platforms and their enforcement. This package holds the kinds of limits; the limits themselves are in
 * {@code limits.csv}, from what the platforms publish.
 */
@NullMarked
package tidemark.simulator.limits;

import org.jspecify.annotations.NullMarked;
