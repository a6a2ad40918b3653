/** The Data API of Reddit and its token endpoint. */
@NullMarked
package tidemark.simulator.platform.reddit;

import org.jspecify.annotations.NullMarked;
