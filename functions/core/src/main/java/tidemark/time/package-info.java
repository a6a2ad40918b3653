/** Waiting and time limits, as ports. Only ports of time come in here; the clock itself is {@code java.time.InstantSource}. */
package tidemark.time;
