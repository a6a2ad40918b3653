/**
 * The client API of Mastodon instances, and of Pleroma, Pixelfed and Truth Social, which implement it too. It is written from the
 * documentation alone and shares nothing with the reader of its responses.
 */
@NullMarked
package tidemark.simulator.platform.mastodon;

import org.jspecify.annotations.NullMarked;
