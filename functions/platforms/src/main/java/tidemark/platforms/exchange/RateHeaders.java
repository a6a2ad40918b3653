package tidemark.platforms.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the headers of an answer say about limits, in any of the forms platforms use: a reset as seconds since 1970 (X, GitHub, Bluesky), as ISO 8601
 * (Mastodon) or as seconds from now (Reddit, whose remaining requests have decimals); {@code Retry-After} as seconds or as a date. A time beyond the
 * furthest plausible one counts as the furthest, so that the longest wait a platform asks for is never ignored.
 *
 * @param limit requests that a window allows
 * @param remaining requests left in it
 * @param reset when the window starts anew
 * @param retryAt before which the platform wants no request
 */
public record RateHeaders(@Nullable Long limit, @Nullable Long remaining, @Nullable Instant reset,
        @Nullable Instant retryAt) {

    private static final List<String> LIMIT = List.of("x-ratelimit-limit", "x-rate-limit-limit", "ratelimit-limit");
    private static final List<String> REMAINING = List.of("x-ratelimit-remaining", "x-rate-limit-remaining",
            "ratelimit-remaining");
    private static final List<String> RESET = List.of("x-ratelimit-reset", "x-rate-limit-reset", "ratelimit-reset");
    private static final long EARLIEST_EPOCH = 1_000_000_000L;
    private static final Duration LONGEST = Duration.ofDays(32);
    private static final int MOST_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\.\\d+)?(?:\\s*[,;].*)?");

    public static RateHeaders of(PlatformResponse answer) {
        Headers headers = answer.headers();
        return new RateHeaders(headers.anyOf(LIMIT).map(RateHeaders::count).orElse(null),
                headers.anyOf(REMAINING).map(RateHeaders::count).orElse(null),
                headers.anyOf(RESET).flatMap(text -> reset(text, answer.at())).orElse(null),
                headers.first("retry-after").flatMap(text -> retry(text, answer.at())).orElse(null));
    }

    /** When the next request makes sense after a refusal for too many requests, if the platform said so. */
    public @Nullable Instant again() {
        return retryAt != null ? retryAt : reset;
    }

    /** Whether the headers say that the window is used up. */
    public boolean usedUp() {
        return remaining != null && remaining == 0;
    }

    private static @Nullable Long count(String text) {
        String first = text.split("[,;]", 2)[0].strip();
        return first.matches("\\d{1,15}(?:\\.\\d{1,9})?") ? Long.valueOf(first.split("\\.", 2)[0]) : null;
    }

    /** Seconds from now, a date, or seconds since 1970 where those are near now; a date long past comes from a wrong clock and is ignored. */
    private static Optional<Instant> retry(String text, Instant now) {
        return number(text, now).map(reported -> isNear(reported, now) ? reported : now.plus(LONGEST))
                .or(() -> date(text, now).map(reported -> capped(reported, now))
                        .filter(reported -> isNear(reported, now)));
    }

    /** The same for the end of a window, where a large number always counts from 1970. */
    private static Optional<Instant> reset(String text, Instant now) {
        return number(text, now).or(() -> date(text, now)).map(reported -> capped(reported, now))
                .filter(reported -> isNear(reported, now));
    }

    private static Instant capped(Instant reported, Instant now) {
        Instant furthest = now.plus(LONGEST);
        return reported.isAfter(furthest) ? furthest : reported;
    }

    private static boolean isNear(Instant reported, Instant now) {
        return Duration.between(now, reported).abs().compareTo(LONGEST) <= 0;
    }

    /** A number of seconds from now, of seconds since 1970 or of milliseconds since 1970; the first one if the header was sent more than once. */
    private static Optional<Instant> number(String text, Instant now) {
        Matcher matcher = NUMBER.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        if (digits.length() > MOST_DIGITS) {
            return Optional.of(now.plus(LONGEST));
        }
        long number = Long.parseLong(digits);
        return Optional.of(number >= EARLIEST_EPOCH * 1000
                ? Instant.ofEpochMilli(number)
                : number >= EARLIEST_EPOCH ? Instant.ofEpochSecond(number) : now.plusSeconds(number));
    }

    private static Optional<Instant> date(String text, Instant now) {
        return HttpDate.of(text, now).or(() -> iso(text));
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
