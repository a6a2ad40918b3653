package tidemark.simulator.fault;

import org.jspecify.annotations.Nullable;

/**
 * A fault added on demand. A null restriction matches everything.
 *
 * @param platform the platform's name
 * @param handle one account's handle, in lower case
 * @param host the host of the request
 * @param times how often it applies; null for always
 * @param share the part of the matching requests (or accounts) to which it applies, in (0, 1]
 * @param retryAfterSeconds for {@link FaultKind#RATE_LIMITED}: the wait that the response states
 */
public record Fault(FaultKind kind, @Nullable String platform, @Nullable String handle, @Nullable String host,
        @Nullable Integer times, double share, int retryAfterSeconds) {

    public Fault {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1");
        }
        if (times != null && times < 1) {
            throw new IllegalArgumentException("times must be at least 1");
        }
        if (retryAfterSeconds < 1) {
            throw new IllegalArgumentException("retry_after must be at least 1");
        }
    }

    /** A fault that applies to every request. */
    public static Fault of(FaultKind kind) {
        return new Fault(kind, null, null, null, null, 1, 1);
    }

    /** The same fault for one platform. */
    public Fault onPlatform(String name) {
        return new Fault(kind, name, handle, host, times, share, retryAfterSeconds);
    }

    /** The same fault for one account. */
    public Fault onHandle(String name) {
        return new Fault(kind, platform, name, host, times, share, retryAfterSeconds);
    }

    /** The same fault, applied at most {@code count} times. */
    public Fault times(int count) {
        return new Fault(kind, platform, handle, host, count, share, retryAfterSeconds);
    }

    /** The same fault for a part of what it matches. */
    public Fault share(double part) {
        return new Fault(kind, platform, handle, host, times, part, retryAfterSeconds);
    }

    /** The same fault with another stated wait. */
    public Fault retryAfter(int seconds) {
        return new Fault(kind, platform, handle, host, times, share, seconds);
    }
}
