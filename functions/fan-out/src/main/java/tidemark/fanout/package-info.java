/** The function behind the schedules: opens the daily run, plans, dispatches and closes. */
package tidemark.fanout;
