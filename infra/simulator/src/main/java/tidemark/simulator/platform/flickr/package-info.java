/** The API of Flickr and the pages of its people. */
@NullMarked
package tidemark.simulator.platform.flickr;

import org.jspecify.annotations.NullMarked;
