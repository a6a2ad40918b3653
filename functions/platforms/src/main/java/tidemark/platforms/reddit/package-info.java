/** Reddit. */
package tidemark.platforms.reddit;
