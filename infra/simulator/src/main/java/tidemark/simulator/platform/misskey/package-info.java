/** The API of Misskey. */
@NullMarked
package tidemark.simulator.platform.misskey;

import org.jspecify.annotations.NullMarked;
