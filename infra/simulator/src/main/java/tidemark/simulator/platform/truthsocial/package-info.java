/** The client API of Truth Social, of Mastodon's kind. */
@NullMarked
package tidemark.simulator.platform.truthsocial;

import org.jspecify.annotations.NullMarked;
