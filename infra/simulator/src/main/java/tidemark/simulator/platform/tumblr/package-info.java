/** The API of Tumblr, version 2. */
@NullMarked
package tidemark.simulator.platform.tumblr;

import org.jspecify.annotations.NullMarked;
