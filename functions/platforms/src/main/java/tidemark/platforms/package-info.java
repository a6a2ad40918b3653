/**
 * Every platform as the platforms file and the code make it, and the asking of them. What concerns all platforms alike comes in here; what
 * one of them does differently is in the package of its name.
 */
package tidemark.platforms;
