/**
 * The function behind the schedules: opens the daily run, plans, dispatches and closes. Code that a schedule triggers belongs here; the protocol
 * itself is in {@code tidemark.run}.
 */
package tidemark.fanout;
