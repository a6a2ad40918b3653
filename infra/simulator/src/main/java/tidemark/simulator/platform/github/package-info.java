/** The REST API of GitHub. It is written from the documentation alone and shares nothing with the reader of its responses. */
@NullMarked
package tidemark.simulator.platform.github;

import org.jspecify.annotations.NullMarked;
