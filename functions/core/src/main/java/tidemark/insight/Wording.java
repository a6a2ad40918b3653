package tidemark.insight;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, days and names as the titles of insights write them. */
final class Wording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Wording() {}

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String signed(long value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%+,d", value);
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    static String days(long days) {
        return days == 1 ? "1 day" : number(days) + " days";
    }

    /** What a number counts, such as {@code subscribers}. */
    static String counts(AudienceDay day) {
        return day.counts().isBlank() ? "followers" : day.counts();
    }
}
