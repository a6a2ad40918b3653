/** The public AppView of Bluesky. What its documentation describes comes in here; nothing is taken from the code that reads it. */
@NullMarked
package tidemark.simulator.platform.bluesky;

import org.jspecify.annotations.NullMarked;
