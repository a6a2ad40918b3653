/**
 * The client API of Truth Social, of Mastodon's kind. It is written from the documentation alone and shares nothing with the reader of
 * its responses.
 */
@NullMarked
package tidemark.simulator.platform.truthsocial;

import org.jspecify.annotations.NullMarked;
