/** The Bot API of Telegram and the public pages of t.me. */
@NullMarked
package tidemark.simulator.platform.telegram;

import org.jspecify.annotations.NullMarked;
