/** The Helix API of Twitch and its token endpoint. */
@NullMarked
package tidemark.simulator.platform.twitch;

import org.jspecify.annotations.NullMarked;
