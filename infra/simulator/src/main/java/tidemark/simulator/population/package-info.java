/** The simulated accounts: their identities and the course of their numbers. How a platform shows them does not belong here. */
@NullMarked
package tidemark.simulator.population;

import org.jspecify.annotations.NullMarked;
