/** The client API of Mastodon instances, and of Pleroma and Pixelfed, which speak it too. */
@NullMarked
package tidemark.simulator.platform.mastodon;

import org.jspecify.annotations.NullMarked;
