/** The function behind the chunk queues: asks platforms and records what they say. */
package tidemark.scraper;
