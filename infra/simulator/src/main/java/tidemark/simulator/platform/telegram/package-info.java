/**
 * The Bot API of Telegram and the public pages of t.me. It is written from the documentation alone and shares nothing with the reader of
 * its responses.
 */
@NullMarked
package tidemark.simulator.platform.telegram;

import org.jspecify.annotations.NullMarked;
