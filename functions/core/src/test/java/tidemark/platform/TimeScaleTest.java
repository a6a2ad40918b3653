package tidemark.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TimeScaleTest {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Test
    void aRealDayIsTheDateInTheQuotasZone() {
        Instant at = Instant.parse("2026-11-21T07:59:59Z");

        assertEquals("2026-11-20", TimeScale.REAL.day(at, PACIFIC));
        assertEquals(Instant.parse("2026-11-21T08:00:00Z"), TimeScale.REAL.nextDay(at, PACIFIC));
        assertEquals("2026-11-21", TimeScale.REAL.day(Instant.parse("2026-11-21T08:00:00Z"), PACIFIC));
    }

    @Test
    void aDayOfTwentyFiveHoursEndsAtMidnight() {
        assertEquals(Instant.parse("2026-11-02T08:00:00Z"),
                TimeScale.REAL.nextDay(Instant.parse("2026-11-01T07:30:00Z"), PACIFIC));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 60, 999, 86_400})
    void aSimulatedDayIsAPartOfARealOne(int speed) {
        TimeScale timeScale = new TimeScale(speed);
        Instant at = Instant.parse("2026-11-21T06:00:00.123Z");
        Instant next = timeScale.nextDay(at, ZoneOffset.UTC);

        assertTrue(next.isAfter(at));
        assertTrue(Duration.between(at, next).toMillis() <= 86_400_000L / speed + 1);
        assertEquals(timeScale.day(at, ZoneOffset.UTC), timeScale.day(next.minusMillis(1), ZoneOffset.UTC));
        assertNotEquals(timeScale.day(at, ZoneOffset.UTC), timeScale.day(next, ZoneOffset.UTC));
    }

    @Test
    void dividesIntervalsAndWindowsAndNothingElse() {
        PlatformPolicy policy = new PlatformPolicy(new Platform("x"), "api", Duration.ofMinutes(1), 1,
                new PlatformPolicy.Window(300, Duration.ofMinutes(5)), new PlatformPolicy.Daily(500, PACIFIC),
                new PlatformPolicy.Price(10_000, 5_000_000), 100, Duration.ofSeconds(10));

        PlatformPolicy fast = policy.at(new TimeScale(60));

        assertEquals(Duration.ofSeconds(1), fast.interval());
        assertEquals(new PlatformPolicy.Window(300, Duration.ofSeconds(5)), fast.window());
        assertEquals(policy.daily(), fast.daily());
        assertEquals(policy.price(), fast.price());
        assertEquals(policy.timeout(), fast.timeout());
    }

    @Test
    void isNeverSlowerThanTheClock() {
        assertThrows(IllegalArgumentException.class, () -> new TimeScale(0));
    }
}
