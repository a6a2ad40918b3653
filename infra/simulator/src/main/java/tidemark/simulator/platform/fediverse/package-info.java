/** What all servers of the fediverse have in common: which software a host runs, NodeInfo, WebFinger and ActivityPub. */
@NullMarked
package tidemark.simulator.platform.fediverse;

import org.jspecify.annotations.NullMarked;
