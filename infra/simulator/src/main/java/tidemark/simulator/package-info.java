/**
 * A server that answers as the social platforms do, without a network. This package holds the startup and what lies between a client and
 * every platform.
 */
@NullMarked
package tidemark.simulator;

import org.jspecify.annotations.NullMarked;
