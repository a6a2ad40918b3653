/** The simulated accounts: who they are and how their numbers move. */
@NullMarked
package tidemark.simulator.population;

import org.jspecify.annotations.NullMarked;
