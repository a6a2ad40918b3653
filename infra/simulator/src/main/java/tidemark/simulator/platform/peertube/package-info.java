/** The REST API of PeerTube. What its documentation describes comes in here; nothing is taken from the code that reads it. */
@NullMarked
package tidemark.simulator.platform.peertube;

import org.jspecify.annotations.NullMarked;
