/** The API v2 of X. */
@NullMarked
package tidemark.simulator.platform.x;

import org.jspecify.annotations.NullMarked;
