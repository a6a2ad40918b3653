/** TikTok. */
package tidemark.platforms.tiktok;
