/** Mastodon and what speaks its API. */
package tidemark.platforms.mastodon;
