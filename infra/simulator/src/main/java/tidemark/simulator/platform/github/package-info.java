/** The REST API of GitHub. */
@NullMarked
package tidemark.simulator.platform.github;

import org.jspecify.annotations.NullMarked;
