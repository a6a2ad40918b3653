/** YouTube. */
package tidemark.platforms.youtube;
