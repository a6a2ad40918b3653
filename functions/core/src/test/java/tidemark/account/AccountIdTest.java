package tidemark.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class AccountIdTest {

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void readsBackWhatItWrites() {
        for (int n = 0; n < 10_000; n++) {
            AccountId id = new AccountId(random.nextLong(), random.nextLong());
            assertEquals(id, AccountId.parse(id.toString()));
        }
    }

    @Test
    void readsBackTheSmallestAndTheGreatest() {
        assertEquals("00000000000000000000000000", new AccountId(0, 0).toString());
        assertEquals("7ZZZZZZZZZZZZZZZZZZZZZZZZZ", new AccountId(-1, -1).toString());
        assertEquals(new AccountId(-1, -1), AccountId.parse("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "0000000000000000000000000U",
            "0000000000000000000000000a", "000000000000000000000000000"})
    void refusesWhatIsNoId(String text) {
        assertThrows(IllegalArgumentException.class, () -> AccountId.parse(text));
    }

    @Test
    void sortsAsItsTextDoes() {
        for (int n = 0; n < 1_000; n++) {
            AccountId one = new AccountId(random.nextLong(), random.nextLong());
            AccountId other = new AccountId(random.nextLong(), random.nextLong());
            assertEquals(Integer.signum(one.toString().compareTo(other.toString())),
                    Integer.signum(one.compareTo(other)));
        }
    }

    @Test
    void spreadsIdsOfOneMomentEvenlyOverItsBuckets() {
        InstantSource frozen = InstantSource.fixed(Instant.parse("2026-11-21T06:00:00Z"));
        AccountIds ids = new AccountIds(frozen, random);
        int[] buckets = new int[AccountId.BUCKETS];
        for (int n = 0; n < 64_000; n++) {
            buckets[ids.next().bucket()]++;
        }
        for (int accounts : buckets) {
            assertTrue(accounts > 800 && accounts < 1_200, () -> "a bucket of " + accounts + " where 1000 are due");
        }
    }

    @Test
    void laterIdsSortAfterEarlierOnes() {
        AccountId earlier = new AccountIds(InstantSource.fixed(Instant.parse("2026-11-21T06:00:00.000Z")), random)
                .next();
        AccountId later = new AccountIds(InstantSource.fixed(Instant.parse("2026-11-21T06:00:00.001Z")), random)
                .next();

        assertTrue(earlier.compareTo(later) < 0);
    }
}
