/**
 * The Data API of Reddit and its token endpoint. What its documentation describes comes in here; nothing is taken from the code that reads
 * it.
 */
@NullMarked
package tidemark.simulator.platform.reddit;

import org.jspecify.annotations.NullMarked;
