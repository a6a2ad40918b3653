/**
 * How tokens are had from the platforms that give them. A way to renew a token comes in here; when it is due is decided in
 * {@code tidemark.credential}.
 */
package tidemark.platforms.renewal;
