/** Tumblr. */
package tidemark.platforms.tumblr;
