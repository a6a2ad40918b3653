/** The client API of a Mastodon instance, for any home host. */
@NullMarked
package tidemark.simulator.platform.mastodon;

import org.jspecify.annotations.NullMarked;
