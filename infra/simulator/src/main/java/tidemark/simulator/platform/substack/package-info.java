/** The public profiles of Substack. */
@NullMarked
package tidemark.simulator.platform.substack;

import org.jspecify.annotations.NullMarked;
