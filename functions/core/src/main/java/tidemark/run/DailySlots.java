package tidemark.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The times of a calendar schedule in UTC, as the scheduler writes it: {@code cron(minute hour day-of-month month day-of-week year)} with
 * numbers, names, lists, ranges and steps. Immutable.
 */
public final class DailySlots {

    private static final List<String> MONTHS = List.of("", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG",
            "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet days;
    private final BitSet months;
    private final BitSet weekdays;
    private final BitSet years;

    private DailySlots(List<BitSet> fields) {
        minutes = fields.get(0);
        hours = fields.get(1);
        days = fields.get(2);
        months = fields.get(3);
        weekdays = fields.get(4);
        years = fields.get(5);
    }

    /** Reads an expression; empty if it is no calendar, or one with days that this reader does not know ({@code L}, {@code W}, {@code #}). */
    public static Optional<DailySlots> read(String expression) {
        if (!expression.startsWith("cron(") || !expression.endsWith(")")) {
            return Optional.empty();
        }
        String[] fields = expression.substring(5, expression.length() - 1).strip().toUpperCase(Locale.ROOT)
                .split("\\s+");
        if (fields.length != 6) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DailySlots(List.of(field(fields[0], 0, 59, List.of()),
                    field(fields[1], 0, 23, List.of()), field(fields[2], 1, 31, List.of()),
                    field(fields[3], 1, 12, MONTHS), field(fields[4], 1, 7, WEEKDAYS),
                    field(fields[5], 1970, 2199, List.of()))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The last time on a UTC day that is not after an instant. */
    public Optional<Instant> last(LocalDate day, Instant until) {
        int weekday = day.getDayOfWeek().getValue() % 7 + 1;
        if (!days.get(day.getDayOfMonth()) || !months.get(day.getMonthValue()) || !weekdays.get(weekday)
                || day.getYear() < 0 || !years.get(day.getYear())) {
            return Optional.empty();
        }
        for (int hour = hours.previousSetBit(23); hour >= 0; hour = hours.previousSetBit(hour - 1)) {
            for (int minute = minutes.previousSetBit(59); minute >= 0; minute = minutes.previousSetBit(minute - 1)) {
                Instant slot = day.atTime(LocalTime.of(hour, minute)).toInstant(ZoneOffset.UTC);
                if (!slot.isAfter(until)) {
                    return Optional.of(slot);
                }
            }
        }
        return Optional.empty();
    }

    private static BitSet field(String text, int least, int most, List<String> names) {
        BitSet values = new BitSet();
        for (String part : text.split(",", -1)) {
            String[] stepped = part.split("/", -1);
            String[] ends = stepped[0].split("-", -1);
            if (stepped.length > 2 || ends.length > 2) {
                throw new IllegalArgumentException(text);
            }
            boolean any = stepped[0].equals("*") || stepped[0].equals("?");
            int from = any ? least : number(ends[0], names);
            int to = any || (stepped.length == 2 && ends.length == 1) ? most : number(ends[ends.length - 1], names);
            int step = stepped.length == 2 ? number(stepped[1], List.of()) : 1;
            if (from < least || to > most || from > to || step < 1) {
                throw new IllegalArgumentException(text);
            }
            for (int value = from; value <= to; value += step) {
                values.set(value);
            }
        }
        return values;
    }

    private static int number(String text, List<String> names) {
        int named = names.indexOf(text);
        return named > 0 ? named : Integer.parseInt(text.length() > 4 ? "" : text);
    }
}
