/**
 * The two levels of the cache: Caffeine in memory, and Redis or Valkey behind an endpoint. What is cached, for how long and under which key
 * is decided in {@code tidemark.cache} and does not come in here.
 */
package tidemark.aws.cache;
