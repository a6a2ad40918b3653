package tidemark.platforms.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The time of the next sensible request in an answer's headers, in every form that platforms send. */
class RateHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final Instant FURTHEST = NOW.plus(Duration.ofDays(32));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"120|120", "120, 120|120", "1.5|1", "0|0", "1795240920|120",
            "Sat, 21 Nov 2026 06:02:00 GMT|120", "Saturday, 21-Nov-26 06:02:00 GMT|120",
            "Sat Nov 21 06:02:00 2026|120", "Sat, 21 Nov 2026 06:02:00 UTC|120", "Mon, 21 Nov 2026 06:02:00 GMT|120",
            "Monday, 21-Nov-26 06:02:00 UTC|120", "Mon Nov 21 06:02:00 2026|120", "21 Nov 2026 06:02:00 GMT|120",
            "Sat, 21-Nov-2026 06:02:00 GMT|120", "sat, 21 nov 2026 06:02:00 gmt|120",
            "Tue Dec  1 06:00:00 2026|864000", "2026-11-21T06:02:00Z|120", "2026-11-21T07:02:00+01:00|120",
            "Sat, 21 Nov 2026 05:59:00 GMT|-60"})
    void everyFormOfATimeIsRead(String sent, long seconds) {
        assertEquals(NOW.plusSeconds(seconds), retryAt(sent), sent);
        assertEquals(NOW.plusSeconds(seconds), reset(sent), sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2764801", "31536000", "999999999", "9999999999", "9999999999999", "99999999999999",
            "999999999999999", "9999999999999999999999999", "Thu, 31 Dec 2037 23:55:55 GMT",
            "Thursday, 31-Dec-37 23:55:55 GMT", "Thu Dec 31 23:55:55 2037", "2037-12-31T23:55:55Z"})
    void theLongestRequestForPatienceIsHeardAsFarAsLimitsReach(String sent) {
        assertEquals(FURTHEST, retryAt(sent), sent);
        assertEquals(FURTHEST, reset(sent), sent);
    }

    @Test
    void noLongerRequestIsAnsweredByAShorterWait() {
        Instant before = NOW;
        for (long seconds = 1; seconds < 1_000_000_000L; seconds *= 3) {
            Instant reported = retryAt(Long.toString(seconds));
            assertTrue(reported != null && !reported.isBefore(before), seconds + " s: " + reported);
            before = reported;
        }
        assertEquals(FURTHEST, retryAt("1000000000"));
        assertEquals(FURTHEST, retryAt("1000000000000"));
    }

    @Test
    void aWindowsEndMayBeToldInThousandths() {
        assertEquals(NOW.plusSeconds(120), reset(Long.toString(NOW.plusSeconds(120).toEpochMilli())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1e3", "Sat, 32 Nov 2026 06:02:00 GMT", "Sat, 21 Nov 2026", "21-Nov",
            "Fri, 01 Jan 2010 00:00:00 GMT", "Friday, 01-Jan-10 00:00:00 GMT", "Fri Jan  1 00:00:00 2010"})
    void whatIsNoTimeOrThatOfAnotherClockTellsNothing(String sent) {
        assertNull(retryAt(sent), sent);
        assertNull(reset(sent), sent);
    }

    @Test
    void aWindowsEndLongPastTellsNothing() {
        assertNull(reset("1262304000"));
        assertNull(reset("1262304000000"));
    }

    private static @Nullable Instant retryAt(String value) {
        return headers("Retry-After: " + value).retryAt();
    }

    private static @Nullable Instant reset(String value) {
        return headers("X-RateLimit-Reset: " + value).reset();
    }

    private static RateHeaders headers(String line) {
        return RateHeaders.of(new PlatformResponse(429, Headers.of(List.of(line)), null, new byte[0], NOW));
    }
}
