/** The Marketing API of LinkedIn and the pages of its companies. */
@NullMarked
package tidemark.simulator.platform.linkedin;

import org.jspecify.annotations.NullMarked;
