/** The API of Misskey. It is written from the documentation alone and shares nothing with the reader of its responses. */
@NullMarked
package tidemark.simulator.platform.misskey;

import org.jspecify.annotations.NullMarked;
