/**
 * What all servers of the fediverse have in common: which software a host runs, NodeInfo, WebFinger and ActivityPub. What its
 * documentation describes comes in here; nothing is taken from the code that reads it.
 */
@NullMarked
package tidemark.simulator.platform.fediverse;

import org.jspecify.annotations.NullMarked;
