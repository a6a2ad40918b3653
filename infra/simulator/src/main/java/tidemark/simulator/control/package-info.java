/** The routes by which a person or a test steers the simulator. A route that steers comes in here; routes of platforms do not. */
@NullMarked
package tidemark.simulator.control;

import org.jspecify.annotations.NullMarked;
