/**
 * Waiting and time limits, as ports, and how pauses grow. Only what every use of time shares comes in here; the clock itself is
 * {@code java.time.InstantSource}.
 */
package tidemark.time;
