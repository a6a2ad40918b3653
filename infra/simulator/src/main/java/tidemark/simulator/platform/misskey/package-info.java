/** The API of Misskey. What its documentation describes comes in here; nothing is taken from the code that reads it. */
@NullMarked
package tidemark.simulator.platform.misskey;

import org.jspecify.annotations.NullMarked;
