/** The HTTP API of Lemmy, version 3. What its documentation describes comes in here; nothing is taken from the code that reads it. */
@NullMarked
package tidemark.simulator.platform.lemmy;

import org.jspecify.annotations.NullMarked;
