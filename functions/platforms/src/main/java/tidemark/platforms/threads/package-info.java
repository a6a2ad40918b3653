/** Threads. */
package tidemark.platforms.threads;
