/** The routes by which a person or a test steers the simulator. */
@NullMarked
package tidemark.simulator.control;

import org.jspecify.annotations.NullMarked;
