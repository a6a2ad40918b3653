/** A server that answers as the social platforms do, without a network. */
@NullMarked
package tidemark.simulator;

import org.jspecify.annotations.NullMarked;
