/**
 * The function behind the chunk queues: asks platforms and records what they say. Only the handler and its wiring come in here; the work
 * is in {@code tidemark.run} and {@code tidemark.ledger}.
 */
package tidemark.scraper;
