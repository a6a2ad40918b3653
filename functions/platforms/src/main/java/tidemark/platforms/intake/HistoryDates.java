package tidemark.platforms.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of one file: those with the day before the month are read only where the whole file shows that they are meant so. */
final class HistoryDates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TURNED = Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})");
    private static final String ADVICE = "write dates as 2026-12-31";

    private int turned;
    private int dayFirst;
    private int monthFirst;

    /** Looks at a date of the file, before any is read. */
    void see(int line, String text) {
        Matcher date = TURNED.matcher(text);
        if (date.matches()) {
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(3));
            turned = turned == 0 ? line : turned;
            dayFirst = dayFirst == 0 && first > 12 && first <= 31 && second <= 12 ? line : dayFirst;
            monthFirst = monthFirst == 0 && second > 12 && second <= 31 && first <= 12 ? line : monthFirst;
        }
    }

    /** @throws CsvException if the file does not show which of day and month comes first */
    void check() throws CsvException {
        if (turned == 0 || (dayFirst > 0 && monthFirst == 0)) {
            return;
        }
        if (monthFirst == 0) {
            throw new CsvException("No date of the file, as that in line " + turned
                    + ", shows whether the day or the month comes first; " + ADVICE + ".");
        }
        throw new CsvException(dayFirst == 0
                ? "The date in line " + monthFirst + " has the month before the day; " + ADVICE + "."
                : "The date in line " + dayFirst + " has the day before the month, that in line " + monthFirst
                        + " the month before the day; " + ADVICE + ".");
    }

    /** The day that a text means; empty if it is none. */
    static Optional<LocalDate> read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher date = TURNED.matcher(text);
        return date.matches() ? day(date.group(4), date.group(3), date.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
