/**
 * The API of Flickr and the pages of its people. What its documentation describes comes in here; nothing is taken from the code that reads
 * it.
 */
@NullMarked
package tidemark.simulator.platform.flickr;

import org.jspecify.annotations.NullMarked;
