/**
 * Politeness that holds across a fleet: one holder at a time of the right to ask under a limit. A kind of limit comes in here; the limits
 * of a platform are in the platforms file.
 */
package tidemark.ratelimit;
