/**
 * A server that answers as the social platforms do, without a network. What starts it and what lies between a client and every platform
 * comes in here.
 */
@NullMarked
package tidemark.simulator;

import org.jspecify.annotations.NullMarked;
