package tidemark.insight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How an audience changed from one day to the next, both numbers asked in the same way and about a day apart. */
record DailyChange(AudienceDay before, AudienceDay now) {

    /** Two readings of neighbouring days may lie an hour apart, or two days; outside of these bounds they tell no day's change. */
    private static final Duration LEAST = Duration.ofHours(16);

    private static final Duration MOST = Duration.ofHours(32);

    /** The changes between neighbouring days, oldest first; none across a gap or a change of what is counted or how it is asked. */
    static List<DailyChange> of(List<AudienceDay> numbers) {
        List<DailyChange> changes = new ArrayList<>();
        for (int i = 1; i < numbers.size(); i++) {
            AudienceDay before = numbers.get(i - 1);
            AudienceDay now = numbers.get(i);
            Duration apart = Duration.between(before.observedAt(), now.observedAt());
            if (before.day().plusDays(1).equals(now.day()) && before.comparable(now) && apart.compareTo(LEAST) >= 0
                    && apart.compareTo(MOST) <= 0) {
                changes.add(new DailyChange(before, now));
            }
        }
        return changes;
    }

    LocalDate day() {
        return now.day();
    }

    DayOfWeek weekday() {
        return day().getDayOfWeek();
    }

    /** The change of the numbers as told. */
    long value() {
        return now.count().value() - before.count().value();
    }

    /** The least true change. */
    long low() {
        return now.count().low() - before.count().high();
    }

    /** The greatest true change. */
    long high() {
        return now.count().high() - before.count().low();
    }

    /** How far rounding may have moved the change to either side; 0 where both numbers are exact. */
    double slack() {
        return ((double) high() - low()) / 2;
    }

    /** The least distance of the true change from a usual one, negative where it is lower, 0 where rounding may hide all of it. */
    double distance(double usual) {
        return low() > usual ? low() - usual : Math.min(0, high() - usual);
    }
}
