package tidemark.query;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tidemark.history.Series.Interval;
import tidemark.trend.Span;

/** Which days of a series are requested, and how far its points lie apart. Ends today and begins 90 days before, unless told otherwise. */
record SeriesSpan(LocalDate from, LocalDate to, Interval interval) {

    static final List<String> PARAMETERS = List.of("from", "to", "interval");

    private static final int USUAL_DAYS = 90;

    static SeriesSpan of(Params params, InstantSource clock) {
        LocalDate to = params.date("to", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate usual = to.minusDays(USUAL_DAYS);
        LocalDate from = params.date("from", usual.isBefore(Params.FIRST_DAY) ? Params.FIRST_DAY : usual);
        Interval interval = params.choice("interval", Interval.DAY, SeriesSpan::interval, "day, week, month");
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) > Span.MAX_DISTANCE) {
            params.wrong("from", "A date from " + Span.MAX_DISTANCE + " days before to on, and not after it.");
        }
        return new SeriesSpan(from, to, interval);
    }

    private static Optional<Interval> interval(String word) {
        return Arrays.stream(Interval.values()).filter(known -> key(known).equals(word)).findFirst();
    }

    /** The name of the interval in the API. */
    String intervalKey() {
        return key(interval);
    }

    /** The name of an interval in the API. */
    static String key(Interval interval) {
        return interval.name().toLowerCase(Locale.ROOT);
    }
}
