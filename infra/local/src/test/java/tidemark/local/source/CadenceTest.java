package tidemark.local.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.local.template.TemplateException;
import tidemark.run.DailySlots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CadenceTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void aDailyCronFiresAtItsNextTime() {
        assertEquals(Optional.of(Instant.parse("2026-11-22T06:00:00Z")), next("cron(0 6 * * ? *)"));
    }

    @Test
    void aCronIsStrictlyLaterThanItsOwnTime() {
        assertEquals(Optional.of(Instant.parse("2026-11-22T12:00:00Z")), next("cron(0 12 * * ? *)"));
    }

    @Test
    void aCronFollowsItsZone() {
        Cadence cadence = Cadence.of("cron(30 6 * * ? *)", ZoneId.of("Europe/Berlin"), 1);
        assertEquals(Optional.of(Instant.parse("2026-11-22T05:30:00Z")), cadence.next(NOON));
    }

    /** The tick looks for the same runs as the schedule fires. */
    @ParameterizedTest
    @ValueSource(strings = {"cron(0 6 * * ? *)", "cron(30 5,17 * * ? *)", "cron(0/20 */6 * * ? *)",
            "cron(15 8 ? * MON-FRI *)", "cron(0 0 1,15 * ? *)", "cron(5 23 ? 11-12 SUN,2,SAT 2026-2027)",
            "cron(0-10/5 4 10-20/3 * ? *)", "cron(0 6 29 2 ? *)", "cron(59 23 31 DEC ? 2026)"})
    void theLastSlotOfADayIsTheOneThatFiredLast(String expression) {
        DailySlots slots = DailySlots.read(expression).orElseThrow();
        Cadence cadence = Cadence.of(expression, ZoneOffset.UTC, 1);
        for (LocalDate day = LocalDate.of(2026, 11, 1); day.isBefore(LocalDate.of(2027, 3, 5)); day = day.plusDays(1)) {
            Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            Optional<Instant> fired = Optional.empty();
            Optional<Instant> next = cadence.next(end.minus(Duration.ofDays(1)).minusMillis(1));
            while (next.isPresent() && next.get().isBefore(end)) {
                fired = next;
                next = cadence.next(next.get());
            }
            assertEquals(fired, slots.last(day, end), expression + " on " + day);
        }
    }

    @Test
    void sundayIsTheFirstDayOfTheWeek() {
        assertEquals(Optional.of(Instant.parse("2026-11-22T00:00:00Z")), next("cron(0 0 ? * 1 *)"));
        assertEquals(Optional.of(Instant.parse("2026-11-23T00:00:00Z")), next("cron(0 0 ? * MON-FRI *)"));
    }

    @Test
    void aCronOfAPastYearNeverFires() {
        assertEquals(Optional.empty(), next("cron(0 6 * * ? 2025)"));
    }

    @Test
    void aRateIsDividedBySpeedDownToOneSecond() {
        assertEquals(Optional.of(NOON.plus(Duration.ofMinutes(5))), next("rate(5 minutes)"));
        assertEquals(Optional.of(NOON.plusSeconds(60)), Cadence.of("rate(1 hour)", ZoneOffset.UTC, 60).next(NOON));
        assertEquals(Optional.of(NOON.plusSeconds(1)), Cadence.of("rate(1 minute)", ZoneOffset.UTC, 3600).next(NOON));
    }

    @Test
    void aCronIsNotDividedBySpeed() {
        assertEquals(Optional.of(Instant.parse("2026-11-22T06:00:00Z")),
                Cadence.of("cron(0 6 * * ? *)", ZoneOffset.UTC, 60).next(NOON));
    }

    @Test
    void whatIsNeitherCronNorRateIsRefused() {
        assertThrows(TemplateException.class, () -> Cadence.of("at(2026-11-22T00:00:00)", ZoneOffset.UTC, 1));
        assertThrows(TemplateException.class, () -> Cadence.of("cron(0 99 * * ? *)", ZoneOffset.UTC, 1));
    }

    private static Optional<Instant> next(String expression) {
        return Cadence.of(expression, ZoneOffset.UTC, 1).next(NOON);
    }
}
