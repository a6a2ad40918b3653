/**
 * The function behind the chunk queues: asks platforms and records their answers. Only the handler and its wiring belong here; the work is in
 * {@code tidemark.run} and {@code tidemark.ledger}.
 */
package tidemark.scraper;
