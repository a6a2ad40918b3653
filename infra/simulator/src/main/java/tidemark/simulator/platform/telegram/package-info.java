/**
 * The Bot API of Telegram and the public pages of t.me. What its documentation describes comes in here; nothing is taken from the code
 * that reads it.
 */
@NullMarked
package tidemark.simulator.platform.telegram;

import org.jspecify.annotations.NullMarked;
