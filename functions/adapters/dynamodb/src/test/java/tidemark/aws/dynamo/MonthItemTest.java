package tidemark.aws.dynamo;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.history.Snapshot;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MonthItemTest {

    private static final AccountId ID = Samples.id(1);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Snapshot> snapshots = new ArrayList<>();
            for (int day = 1; day <= 31; day += 1 + random.nextInt(3)) {
                snapshots.add(new Snapshot(ID,
                        OCTOBER.atDay(day).atTime(random.nextInt(24), 0, 59, random.nextInt(1_000_000_000))
                                .toInstant(ZoneOffset.UTC),
                        metrics(random), random.nextBoolean() ? "followers" : "möglich", "api"));
            }
            assertEquals(snapshots, MonthItem.read(ID, MonthItem.of(ID, OCTOBER, snapshots, 1, "w")));
        }
    }

    @Test
    void holdsAFullMonthOfEveryMetricInAFractionOfWhatAnItemMayHold() {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            metrics.put(metric, new Count(987_654_321_987L, Precision.ROUNDED, 0, Long.MAX_VALUE));
        }
        List<Snapshot> snapshots = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            snapshots.add(new Snapshot(ID, OCTOBER.atDay(day).atTime(23, 59, 59, 999_999_999).toInstant(ZoneOffset.UTC),
                    metrics,
                    "counts-" + day, "method-" + day));
        }
        int size = MonthItem.of(ID, OCTOBER, snapshots, 1, "w").size();
        assertTrue(size < 20_000, () -> size + " bytes");
        assertEquals(snapshots, MonthItem.read(ID, MonthItem.of(ID, OCTOBER, snapshots, 1, "w")));
    }

    @Test
    void holdsAUsualMonthInOneWriteUnit() {
        List<Snapshot> snapshots = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            snapshots.add(Samples.snapshot(ID,
                    OCTOBER.atDay(day).atTime(6, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofMillis(day)),
                    10_000_000L + day));
        }
        int size = MonthItem.of(ID, OCTOBER, snapshots, 1, "w").size();
        assertTrue(size <= 1024, () -> size + " bytes");
    }

    private static Map<Metric, Count> metrics(Random random) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            long value = random.nextLong() >>> (1 + random.nextInt(62));
            switch (random.nextInt(3)) {
                case 0 -> metrics.put(metric, Count.exact(value));
                case 1 -> metrics.put(metric, new Count(value, Precision.ABBREVIATED, value / 2, value));
                default -> {
                }
            }
        }
        return metrics;
    }
}
