/**
 * Rate limits that hold across the fleet: one permit per rate scope at a time. A new kind of limit belongs here; the limits
 * of a platform are in the platforms file.
 */
package tidemark.ratelimit;
