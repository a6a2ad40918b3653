/** Instagram. */
package tidemark.platforms.instagram;
