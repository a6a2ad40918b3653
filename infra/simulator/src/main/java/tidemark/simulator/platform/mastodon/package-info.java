/**
 * The client API of Mastodon instances, and of Pleroma and Pixelfed, which speak it too. What its documentation describes comes in here;
 * nothing is taken from the code that reads it.
 */
@NullMarked
package tidemark.simulator.platform.mastodon;

import org.jspecify.annotations.NullMarked;
