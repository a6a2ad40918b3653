/** The HTTP API of Lemmy, version 3. */
@NullMarked
package tidemark.simulator.platform.lemmy;

import org.jspecify.annotations.NullMarked;
