/** X. */
package tidemark.platforms.x;
