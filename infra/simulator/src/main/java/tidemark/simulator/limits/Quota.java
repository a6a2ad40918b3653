package tidemark.simulator.limits;

import java.time.Instant;

/**
 * The usage of a scope's window.
 *
 * @param limit requests allowed in a window
 * @param remaining requests left in this window
 * @param reset when the next window may begin
 */
public record Quota(int limit, int remaining, Instant reset) {}
