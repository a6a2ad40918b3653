/** The routes by which a developer or a test controls the simulator. Routes of platforms do not belong here. */
@NullMarked
package tidemark.simulator.control;

import org.jspecify.annotations.NullMarked;
