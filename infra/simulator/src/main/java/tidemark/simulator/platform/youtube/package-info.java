/**
 * The Data API of YouTube and the pages of its channels. What its documentation describes comes in here; nothing is taken from the code
 * that reads it.
 */
@NullMarked
package tidemark.simulator.platform.youtube;

import org.jspecify.annotations.NullMarked;
