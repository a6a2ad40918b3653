/**
 * The client API of Truth Social, of Mastodon's kind. What its documentation describes comes in here; nothing is taken from the code that
 * reads it.
 */
@NullMarked
package tidemark.simulator.platform.truthsocial;

import org.jspecify.annotations.NullMarked;
