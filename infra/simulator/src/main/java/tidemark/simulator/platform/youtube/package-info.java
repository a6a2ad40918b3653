/**
 * The Data API of YouTube and the pages of its channels. It is written from the documentation alone and shares nothing with the reader of
 * its responses.
 */
@NullMarked
package tidemark.simulator.platform.youtube;

import org.jspecify.annotations.NullMarked;
