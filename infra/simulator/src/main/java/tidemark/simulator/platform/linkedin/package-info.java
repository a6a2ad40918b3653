/**
 * The Marketing API of LinkedIn and the pages of its companies. It is written from the documentation alone and shares nothing with the
 * reader of its responses.
 */
@NullMarked
package tidemark.simulator.platform.linkedin;

import org.jspecify.annotations.NullMarked;
