/** The Data API of YouTube and the pages of its channels. */
@NullMarked
package tidemark.simulator.platform.youtube;

import org.jspecify.annotations.NullMarked;
