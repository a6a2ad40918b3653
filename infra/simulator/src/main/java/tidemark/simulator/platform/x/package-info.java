/** The API v2 of X. It is written from the documentation alone and shares nothing with the reader of its responses. */
@NullMarked
package tidemark.simulator.platform.x;

import org.jspecify.annotations.NullMarked;
