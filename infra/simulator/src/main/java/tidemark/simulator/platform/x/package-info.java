/** The API v2 of X. What its documentation describes comes in here; nothing is taken from the code that reads it. */
@NullMarked
package tidemark.simulator.platform.x;

import org.jspecify.annotations.NullMarked;
