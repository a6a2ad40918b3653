/** GitHub. */
package tidemark.platforms.github;
