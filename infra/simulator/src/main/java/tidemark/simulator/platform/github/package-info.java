/** The REST API of GitHub. What its documentation describes comes in here; nothing is taken from the code that reads it. */
@NullMarked
package tidemark.simulator.platform.github;

import org.jspecify.annotations.NullMarked;
