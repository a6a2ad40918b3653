/** The API of Tumblr, version 2. What its documentation describes comes in here; nothing is taken from the code that reads it. */
@NullMarked
package tidemark.simulator.platform.tumblr;

import org.jspecify.annotations.NullMarked;
