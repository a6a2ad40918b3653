/**
 * The API of Flickr and the pages of its people. It is written from the documentation alone and shares nothing with the reader of its
 * responses.
 */
@NullMarked
package tidemark.simulator.platform.flickr;

import org.jspecify.annotations.NullMarked;
