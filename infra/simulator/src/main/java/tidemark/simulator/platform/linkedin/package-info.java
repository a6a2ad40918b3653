/**
 * The Marketing API of LinkedIn and the pages of its companies. What its documentation describes comes in here; nothing is taken from the
 * code that reads it.
 */
@NullMarked
package tidemark.simulator.platform.linkedin;

import org.jspecify.annotations.NullMarked;
