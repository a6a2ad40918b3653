/**
 * Every platform, from the platforms file and its code, and the platform client. What concerns all platforms belongs here; what one of them does
 * differently is in the package of its name.
 */
package tidemark.platforms;
