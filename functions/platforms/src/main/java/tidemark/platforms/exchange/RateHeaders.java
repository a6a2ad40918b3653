package tidemark.platforms.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the headers of an answer say of limits, in any of the forms platforms use: a reset as seconds since 1970 (X, GitHub, Bluesky), as ISO
 * 8601 (Mastodon) or as seconds from now (Reddit, whose remaining requests have decimals); {@code Retry-After} as seconds or as a date.
 *
 * @param limit requests a window allows
 * @param remaining requests left in it
 * @param reset when the window starts anew
 * @param retryAt before which no request is wanted
 */
public record RateHeaders(@Nullable Long limit, @Nullable Long remaining, @Nullable Instant reset,
        @Nullable Instant retryAt) {

    private static final List<String> LIMIT = List.of("x-ratelimit-limit", "x-rate-limit-limit", "ratelimit-limit");
    private static final List<String> REMAINING = List.of("x-ratelimit-remaining", "x-rate-limit-remaining",
            "ratelimit-remaining");
    private static final List<String> RESET = List.of("x-ratelimit-reset", "x-rate-limit-reset", "ratelimit-reset");
    private static final long EARLIEST_EPOCH = 1_000_000_000L;
    private static final Duration LONGEST = Duration.ofDays(32);

    public static RateHeaders of(Answer answer) {
        Headers headers = answer.headers();
        return new RateHeaders(headers.anyOf(LIMIT).map(RateHeaders::number).orElse(null),
                headers.anyOf(REMAINING).map(RateHeaders::number).orElse(null),
                headers.anyOf(RESET).flatMap(text -> instant(text, answer.at())).orElse(null),
                headers.first("retry-after").flatMap(text -> instant(text, answer.at())).orElse(null));
    }

    /** When asking makes sense again after a refusal for too many requests, if the platform said so. */
    public @Nullable Instant again() {
        return retryAt != null ? retryAt : reset;
    }

    /** Whether the window is told to be used up. */
    public boolean usedUp() {
        return remaining != null && remaining == 0;
    }

    private static @Nullable Long number(String text) {
        String first = text.split("[,;]", 2)[0].strip();
        return first.matches("\\d{1,15}(?:\\.\\d{1,9})?") ? Long.valueOf(first.split("\\.", 2)[0]) : null;
    }

    /** An instant in the text's form; empty if it has none of them or is more than a month away from now, which no limit means. */
    private static Optional<Instant> instant(String text, Instant now) {
        try {
            Instant told = parse(text, now);
            return Duration.between(now, told).abs().compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(told);
        } catch (DateTimeException | ArithmeticException noTime) {
            return Optional.empty();
        }
    }

    private static Instant parse(String text, Instant now) {
        if (text.matches("\\d{1,12}(\\.\\d{1,9})?")) {
            long seconds = Long.parseLong(text.split("\\.", 2)[0]);
            return seconds >= EARLIEST_EPOCH ? Instant.ofEpochSecond(seconds) : now.plusSeconds(seconds);
        }
        return text.indexOf(',') > 0
                ? ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
