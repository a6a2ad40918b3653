/**
 * The L2 cache: Redis or Valkey behind an endpoint. {@code tidemark.cache} decides what is cached, for how long and under which key.
 */
package tidemark.aws.cache;
