/** The REST API of PeerTube. It is written from the documentation alone and shares nothing with the reader of its responses. */
@NullMarked
package tidemark.simulator.platform.peertube;

import org.jspecify.annotations.NullMarked;
