/**
 * The two levels of the cache: Caffeine in memory, and Redis or Valkey behind an endpoint. {@code tidemark.cache} decides what is cached, for how
 * long and under which key.
 */
package tidemark.aws.cache;
