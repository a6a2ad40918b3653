package tidemark.history;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import tidemark.reading.Count;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GrowthWindowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void readsBackWhatItWrote() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int round = 0; round < 500; round++) {
            GrowthWindow window = GrowthWindow.EMPTY;
            for (int day = 0; day < 91; day += 1 + random.nextInt(3)) {
                window = window.with(DAY.plusDays(day), any(random));
            }
            assertEquals(window, GrowthWindow.of(window.toBytes()));
        }
    }

    @Test
    void readsBackAnEmptyOne() {
        assertEquals(GrowthWindow.EMPTY, GrowthWindow.of(GrowthWindow.EMPTY.toBytes()));
    }

    @Test
    void keepsNinetyOneDays() {
        GrowthWindow window = GrowthWindow.EMPTY;
        for (int day = 0; day < 200; day++) {
            window = window.with(DAY.plusDays(day), Count.exact(day));
        }
        assertEquals(91, window.days().size());
        assertEquals(DAY.plusDays(109), window.days().firstKey());
    }

    @Test
    void needsFourBytesADayWhereAPlatformAbbreviates() {
        GrowthWindow window = GrowthWindow.EMPTY;
        for (int day = 0; day < 91; day++) {
            long value = day % 2 == 0 ? 999_900 : 1_100_000_000;
            long unit = day % 2 == 0 ? 100 : 100_000_000;
            window = window.with(DAY.plusDays(day),
                    new Count(value, Precision.ABBREVIATED, value - unit / 2, value + unit / 2 - 1));
        }
        assertTrue(window.toBytes().length <= 4 + 91 * 4, () -> "too many bytes");
    }

    @Test
    void refusesBytesThatAreNoWindow() {
        assertThrows(IllegalArgumentException.class, () -> GrowthWindow.of(new byte[]{0, 0, 1}));
        assertThrows(IllegalArgumentException.class, () -> GrowthWindow.of(new byte[]{0, 0, 1, 1, 3, 3}));
    }

    private static Count any(RandomGenerator random) {
        long value = random.nextLong(1, 20_000_000_000L) >> random.nextInt(30);
        if (random.nextInt(3) == 0) {
            return new Count(value, Precision.ROUNDED, value - random.nextLong(value + 1),
                    value + random.nextLong(1_000));
        }
        if (random.nextBoolean()) {
            return Count.exact(value);
        }
        long unit = (long) Math.pow(10, random.nextInt(1, 9));
        long reported = (value / unit + 1) * unit;
        return switch (random.nextInt(3)) {
            case 0 -> new Count(reported, Precision.ABBREVIATED, reported, reported + unit - 1);
            case 1 -> new Count(reported, Precision.ABBREVIATED, reported - unit / 2, reported + unit / 2 - 1);
            default -> new Count(reported, Precision.ABBREVIATED, reported - unit / 2, reported + unit / 2);
        };
    }
}
