package tidemark.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in a row, the first and the last included. */
public record Span(LocalDate from, LocalDate to) {

    /** How far the last day may lie after the first: ten years. */
    public static final int MAX_DISTANCE = 3660;

    private static final int WEEK = 7;

    /** @throws IllegalArgumentException if the last day lies before the first, or too far after it */
    public Span {
        long distance = ChronoUnit.DAYS.between(from, to);
        if (distance < 0 || distance > MAX_DISTANCE) {
            throw new IllegalArgumentException("a span ends 0 to " + MAX_DISTANCE + " days after its first day");
        }
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many days lie between a day and the one it is compared with: the least number of whole weeks that is no shorter than this span. */
    public int weekdayShift() {
        return (days() + WEEK - 1) / WEEK * WEEK;
    }

    public Span minusDays(int days) {
        return new Span(from.minusDays(days), to.minusDays(days));
    }
}
