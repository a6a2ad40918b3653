/**
 * The Helix API of Twitch and its token endpoint. It is written from the documentation alone and shares nothing with the reader of its
 * responses.
 */
@NullMarked
package tidemark.simulator.platform.twitch;

import org.jspecify.annotations.NullMarked;
