package tidemark.simulator.limits;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** The usage of one scope. The least spacing is null until two requests have arrived. */
public record ScopeUsage(String scope, Duration interval, long requests, long refused,
        @Nullable Duration leastSpacing,
        int mostConcurrent, @Nullable Quota quota) {}
