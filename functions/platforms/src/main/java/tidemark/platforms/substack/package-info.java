/** Substack. */
package tidemark.platforms.substack;
