/** Waiting and time limits, as ports. */
package tidemark.time;
