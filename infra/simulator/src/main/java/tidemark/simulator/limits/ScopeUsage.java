package tidemark.simulator.limits;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What one scope's clients did, in figures. Durations are null until two requests came. */
public record ScopeUsage(String scope, Duration interval, long requests, long refused,
        @Nullable Duration leastSpacing,
        int mostConcurrent, @Nullable Quota quota) {}
