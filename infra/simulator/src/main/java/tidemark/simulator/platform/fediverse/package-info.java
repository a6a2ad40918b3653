/**
 * The common part of all servers of the fediverse: which software a host runs, NodeInfo, WebFinger and ActivityPub. It is written from
 * the documentation alone and shares nothing with the reader of its responses.
 */
@NullMarked
package tidemark.simulator.platform.fediverse;

import org.jspecify.annotations.NullMarked;
