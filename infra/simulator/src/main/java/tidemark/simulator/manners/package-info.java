/** What the simulated platforms allow their clients, and how each client kept to it. */
@NullMarked
package tidemark.simulator.manners;

import org.jspecify.annotations.NullMarked;
