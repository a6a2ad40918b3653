/** The API of Pinterest, version 5. What its documentation describes comes in here; nothing is taken from the code that reads it. */
@NullMarked
package tidemark.simulator.platform.pinterest;

import org.jspecify.annotations.NullMarked;
