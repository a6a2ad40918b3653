/**
 * The function behind the schedules: opens the daily run, plans, dispatches and closes. What a schedule triggers comes in here; the
 * protocol itself is in {@code tidemark.run}.
 */
package tidemark.fanout;
