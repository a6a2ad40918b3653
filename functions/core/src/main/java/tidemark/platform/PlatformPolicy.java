package tidemark.platform;

import java.time.Duration;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;

/**
 * How fast one method of one platform may be requested: the limits that a permit enforces. The platforms file is its source.
 *
 * @param method such as {@code api} or {@code page}
 * @param interval between the starts of two requests of one scope; the floor of half a second is already in it
 * @param lanes how many scopes a limit is split into, at least 1; each sends at {@code lanes} times the interval
 * @param window requests in a sliding span of time, absent if the platform names none
 * @param daily requests in a quota day, absent if the platform names none
 * @param price what a request costs, {@link Price#FREE} if nothing
 * @param batch accounts in one request, at least 1
 * @param timeout after which a request without an answer ends
 * @param retention what the terms say of keeping its answers
 */
public record PlatformPolicy(Platform platform, String method, Duration interval, int lanes, @Nullable Window window,
        @Nullable Daily daily,
        Price price, int batch, Duration timeout, RetentionTerms retention) {

    /** The least interval between two requests of one scope, whatever a platform allows. */
    public static final Duration FLOOR = Duration.ofMillis(500);

    public PlatformPolicy {
        if (lanes < 1 || batch < 1 || interval.isNegative() || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("policy out of range: " + platform + " " + method);
        }
    }

    /** Policies whose answers may be kept for good. */
    public PlatformPolicy(Platform platform, String method, Duration interval, int lanes, @Nullable Window window,
            @Nullable Daily daily, Price price, int batch, Duration timeout) {
        this(platform, method, interval, lanes, window, daily, price, batch, timeout, RetentionTerms.FREE);
    }

    /** At most {@code limit} requests in {@code span}. */
    public record Window(long limit, Duration span) {}

    /** At most {@code limit} requests in a quota day that starts at midnight of {@code zone}. */
    public record Daily(long limit, ZoneId zone) {}

    /**
     * @param perAccountMicros millionths of a dollar for each account requested
     * @param monthlyCapMicros millionths of a dollar that a calendar month (UTC) may cost; 0 forbids requests that cost money
     */
    public record Price(long perAccountMicros, long monthlyCapMicros) {
        public static final Price FREE = new Price(0, 0);
    }

    /** This policy as it holds at a time scale: interval and window divided by it; the quota day is that of the time scale. Money is never scaled. */
    public PlatformPolicy at(TimeScale timeScale) {
        Window scaled = window == null ? null : new Window(window.limit, timeScale.scale(window.span));
        return new PlatformPolicy(platform, method, timeScale.scale(interval), lanes, scaled, daily, price, batch,
                timeout,
                retention);
    }
}
