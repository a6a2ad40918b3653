package tidemark.simulator.limits;

import java.time.Instant;

/**
 * Where a scope stands in its window.
 *
 * @param limit requests a window takes
 * @param remaining requests left in this window
 * @param reset when the next window may begin
 */
public record Quota(int limit, int remaining, Instant reset) {}
