/** Twitch. */
package tidemark.platforms.twitch;
