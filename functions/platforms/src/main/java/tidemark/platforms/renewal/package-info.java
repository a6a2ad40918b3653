/** How tokens are had from the platforms that give them. */
package tidemark.platforms.renewal;
