package tidemark.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.platform.PlatformPolicy;
import tidemark.platform.TimeScale;
import tidemark.ratelimit.RateLimitState.Spent;
import tidemark.ratelimit.RateLimitState.Used;

/**
 * What is left of the quotas of a rate scope at the start of a permit. A lane has its share of each.
 *
 * @param requests left in the window and the day, may be negative
 * @param accounts that the money left pays for
 * @param renewed when the exhausted quota has room again
 * @param ends the end of the day or month of these counts; a permit must not outlast it
 */
record Quota(long requests, long accounts, Instant renewed, Instant ends) {

    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final int KEPT_FOR_DAILY = 5;

    static Quota left(RateLimitState state, PlatformPolicy policy, TimeScale timeScale, Instant start, boolean daily,
            Duration margin) {
        long requests = UNLIMITED;
        long accounts = UNLIMITED;
        Instant renewed = start;
        Instant ends = Instant.MAX;
        PlatformPolicy.Window window = policy.window();
        if (window != null) {
            long limit = Math.max(1, share(window.limit(), policy.lanes(), daily));
            List<Spent> counted = counted(state.window(), window.span().plus(margin), start);
            requests = limit - sum(counted);
            if (requests <= 0) {
                renewed = later(renewed, expiry(counted, limit).plus(window.span()).plus(margin));
            }
        }
        PlatformPolicy.Daily day = policy.daily();
        if (day != null) {
            long left = Math.max(1, share(day.limit(), policy.lanes(), daily))
                    - used(state.day(), timeScale.day(start, day.zone()));
            ends = timeScale.nextDay(start, day.zone());
            requests = Math.min(requests, left);
            renewed = left <= 0 ? later(renewed, ends) : renewed;
        }
        long price = policy.price().perAccountMicros();
        if (price > 0) {
            long left = share(policy.price().monthlyCapMicros(), policy.lanes(), daily)
                    - used(state.money(), month(start));
            accounts = left / price;
            Instant next = nextMonth(start);
            ends = next.isBefore(ends) ? next : ends;
            renewed = accounts <= 0 ? later(renewed, next) : renewed;
        }
        return new Quota(requests, accounts, renewed, ends);
    }

    /**
     * The start, or, where a quota day or paid month is younger than the guard, the moment at which it is that old: until then a clock
     * behind this one may still be in the one before.
     */
    static Instant clearOfEdges(Instant start, PlatformPolicy policy, TimeScale timeScale, Duration guard) {
        Instant clear = start;
        PlatformPolicy.Daily day = policy.daily();
        if (day != null) {
            clear = clearOf(timeScale.nextDay(start.minus(guard), day.zone()), clear, guard);
        }
        return policy.price().perAccountMicros() == 0
                ? clear
                : clearOf(nextMonth(start.minus(guard)), clear, guard);
    }

    private static Instant clearOf(Instant edge, Instant start, Duration guard) {
        return edge.isAfter(start) ? start : edge.plus(guard);
    }

    /** The entries that still count against a window at an instant. */
    static List<Spent> counted(List<Spent> window, Duration span, Instant at) {
        return window.stream().filter(spent -> spent.at().plus(span).isAfter(at)).toList();
    }

    /** A window with one more entry, its oldest neighbours merged where it has too many. */
    static List<Spent> with(List<Spent> window, Spent latest) {
        List<Spent> next = new ArrayList<>(window);
        next.add(latest);
        if (next.size() > RateLimitState.SPENDINGS) {
            int closest = 0;
            for (int i = 1; i < next.size() - 2; i++) {
                if (gap(next, i).compareTo(gap(next, closest)) < 0) {
                    closest = i;
                }
            }
            Spent older = next.remove(closest);
            Spent newer = next.get(closest);
            next.set(closest, new Spent(later(older.at(), newer.at()), older.requests() + newer.requests()));
        }
        return next;
    }

    static Used with(@Nullable Used before, String key, long amount) {
        return new Used(key, used(before, key) + amount);
    }

    static String month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC)).toString();
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static long sum(List<Spent> window) {
        return window.stream().mapToLong(Spent::requests).sum();
    }

    private static long share(long limit, int lanes, boolean daily) {
        long lane = limit / lanes;
        return daily ? lane : lane - lane / KEPT_FOR_DAILY;
    }

    private static long used(@Nullable Used used, String key) {
        return used != null && used.key().equals(key) ? used.amount() : 0;
    }

    private static Instant nextMonth(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC)).plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** The time at which the entry expires whose removal brings the sum below a limit. */
    private static Instant expiry(List<Spent> counted, long limit) {
        long sum = sum(counted);
        for (Spent spent : counted) {
            sum -= spent.requests();
            if (sum < limit) {
                return spent.at();
            }
        }
        throw new IllegalArgumentException("a limit of none");
    }

    private static Duration gap(List<Spent> window, int i) {
        return Duration.between(window.get(i).at(), window.get(i + 1).at());
    }
}
