/**
 * What a simulated platform is, and the table of those that exist. What all simulated platforms need comes in here; one platform is a
 * package below.
 */
@NullMarked
package tidemark.simulator.platform;

import org.jspecify.annotations.NullMarked;
