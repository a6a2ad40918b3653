/** The API of Tumblr, version 2. It is written from the documentation alone and shares nothing with the reader of its responses. */
@NullMarked
package tidemark.simulator.platform.tumblr;

import org.jspecify.annotations.NullMarked;
