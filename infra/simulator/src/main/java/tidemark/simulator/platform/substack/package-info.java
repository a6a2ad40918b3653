/** The public profiles of Substack. What its documentation describes comes in here; nothing is taken from the code that reads it. */
@NullMarked
package tidemark.simulator.platform.substack;

import org.jspecify.annotations.NullMarked;
