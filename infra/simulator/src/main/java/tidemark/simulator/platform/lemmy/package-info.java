/** The HTTP API of Lemmy, version 3. It is written from the documentation alone and shares nothing with the reader of its responses. */
@NullMarked
package tidemark.simulator.platform.lemmy;

import org.jspecify.annotations.NullMarked;
