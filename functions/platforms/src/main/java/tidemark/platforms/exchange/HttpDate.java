package tidemark.platforms.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in one of the three forms of RFC 9110, 5.6.7; the day of the week may be wrong, and UTC may stand for GMT. */
final class HttpDate {

    private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]{3,9},?\\s+(?=\\w)");
    /** {@code 06 Nov 1994 08:49:37 GMT}, the usual form. */
    private static final Pattern FIXED = Pattern.compile("\\d{1,2} [A-Za-z]{3} \\d{4} .*");
    /** {@code 06-Nov-94 08:49:37 GMT}, the form of RFC 850. */
    private static final Pattern DASHED = Pattern.compile("(\\d{1,2})-([A-Za-z]{3})-(\\d{2}|\\d{4}) (.*)");
    /** {@code Nov  6 08:49:37 1994}, the form of C's asctime, which names no zone. */
    private static final Pattern ASCTIME = Pattern
            .compile("([A-Za-z]{3})\\s+(\\d{1,2})\\s+(\\d{2}:\\d{2}:\\d{2})\\s+(\\d{4})");
    private static final int AHEAD = 50;
    private static final int CENTURY = 100;

    private HttpDate() {}

    /** Parses a text; empty if it has none of the forms. */
    static Optional<Instant> of(String text, Instant now) {
        String day = WEEKDAY.matcher(text.strip()).replaceFirst("").replaceFirst("(?i) (?:UTC|UT|Z)$", " GMT");
        Matcher dashed = DASHED.matcher(day);
        if (dashed.matches()) {
            return fixed(dashed.group(1) + " " + dashed.group(2) + " " + year(dashed.group(3), now) + " "
                    + dashed.group(4));
        }
        Matcher asctime = ASCTIME.matcher(day);
        if (asctime.matches()) {
            return fixed(asctime.group(2) + " " + asctime.group(1) + " " + asctime.group(4) + " " + asctime.group(3)
                    + " GMT");
        }
        return FIXED.matcher(day).matches() ? fixed(day) : Optional.empty();
    }

    private static Optional<Instant> fixed(String day) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(day, Instant::from));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** A two-digit year means the latest matching year that is at most fifty years ahead. */
    private static int year(String digits, Instant now) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int present = now.atOffset(ZoneOffset.UTC).getYear();
        int nearest = present - present % CENTURY + year;
        return nearest > present + AHEAD ? nearest - CENTURY : nearest;
    }
}
