package tidemark.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import tidemark.account.AccountId;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;
import tidemark.reading.Reading;

/**
 * The numbers of one account on one UTC day.
 *
 * @param observedAt when the platform reported them; its UTC date is the day
 * @param metrics an unknown number is absent
 * @param counts what the platform calls its audience number
 * @param method by which it was requested
 * @param retention the terms under which it was reported
 */
public record Snapshot(AccountId id, Instant observedAt, Map<Metric, Count> metrics, String counts, String method,
        RetentionTerms retention) {

    /** The method of numbers that a user imported. */
    public static final String IMPORTED = "imported";

    /** The rank of a reading without an audience number, after that of every {@link Precision#code}. */
    private static final int WITHOUT_AUDIENCE = 3;
    private static final int OF_IMPORTED = 4;

    public Snapshot {
        metrics = Collections.unmodifiableMap(metrics.isEmpty() ? new EnumMap<>(Metric.class) : new EnumMap<>(metrics));
    }

    /** A snapshot that may be kept for good. */
    public Snapshot(AccountId id, Instant observedAt, Map<Metric, Count> metrics, String counts, String method) {
        this(id, observedAt, metrics, counts, method, RetentionTerms.FREE);
    }

    public static Snapshot of(AccountId id, Reading reading, RetentionTerms retention, Instant observedAt) {
        return new Snapshot(id, observedAt, reading.metrics(), reading.counts(), reading.method(), retention);
    }

    /**
     * Numbers of a day that a user imported. The time of the day is no time of a reading: it orders imports of the same day, later ones last.
     *
     * @param at when they were imported, later than the epoch
     */
    public static Snapshot imported(AccountId id, LocalDate day, Map<Metric, Count> metrics, String counts,
            RetentionTerms retention, Instant at) {
        return new Snapshot(id, day.atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(at.toEpochMilli()), metrics,
                counts, IMPORTED, retention);
    }

    public boolean isImported() {
        return method.equals(IMPORTED);
    }

    /** From when on it must be forgotten; empty if it may be kept. */
    public Optional<Instant> until() {
        return Optional.ofNullable(retention.maxAgeDays()).map(days -> observedAt.plus(Duration.ofDays(days)));
    }

    public boolean overdue(Instant now) {
        return until().filter(end -> !end.isAfter(now)).isPresent();
    }

    public LocalDate day() {
        return LocalDate.ofInstant(observedAt, ZoneOffset.UTC);
    }

    public Optional<Count> followers() {
        return Optional.ofNullable(metrics.get(Metric.FOLLOWERS));
    }

    /** Orders readings of one day: 0 best, by the precision of the audience number; one without it is next, imported numbers are last. */
    public int rank() {
        return isImported() ? OF_IMPORTED : followers().map(count -> count.precision().code()).orElse(WITHOUT_AUDIENCE);
    }

    /** Whether this one replaces another of the same day: of better rank, or of equal rank and later. */
    public boolean replaces(Snapshot other) {
        return rank() < other.rank() || (rank() == other.rank() && observedAt.isAfter(other.observedAt));
    }
}
