/**
 * How tokens are obtained from the platforms that issue them. A way to renew a token belongs here; {@code tidemark.credential} decides when it is
 * due.
 */
package tidemark.platforms.renewal;
