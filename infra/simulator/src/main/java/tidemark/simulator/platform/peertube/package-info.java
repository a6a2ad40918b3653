/** The REST API of PeerTube. */
@NullMarked
package tidemark.simulator.platform.peertube;

import org.jspecify.annotations.NullMarked;
