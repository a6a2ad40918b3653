/** The public AppView of Bluesky. */
@NullMarked
package tidemark.simulator.platform.bluesky;

import org.jspecify.annotations.NullMarked;
