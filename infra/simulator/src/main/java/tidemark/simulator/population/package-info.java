/** The simulated accounts: who they are and how their numbers move. A trait of accounts comes in here; how a platform shows it does not. */
@NullMarked
package tidemark.simulator.population;

import org.jspecify.annotations.NullMarked;
