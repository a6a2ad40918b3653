/** The public AppView of Bluesky. It is written from the documentation alone and shares nothing with the reader of its responses. */
@NullMarked
package tidemark.simulator.platform.bluesky;

import org.jspecify.annotations.NullMarked;
