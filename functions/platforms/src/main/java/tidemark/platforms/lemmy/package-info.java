/** Lemmy. */
package tidemark.platforms.lemmy;
