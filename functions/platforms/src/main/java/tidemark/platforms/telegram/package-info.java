/** Telegram. */
package tidemark.platforms.telegram;
