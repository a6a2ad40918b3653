/** The public profiles of Substack. It is written from the documentation alone and shares nothing with the reader of its responses. */
@NullMarked
package tidemark.simulator.platform.substack;

import org.jspecify.annotations.NullMarked;
