/** Bluesky. */
package tidemark.platforms.bluesky;
