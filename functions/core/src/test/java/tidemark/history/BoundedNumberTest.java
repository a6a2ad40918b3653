package tidemark.history;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.reading.Count;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class BoundedNumberTest {

    private static final Whole CUT = Whole.of(Days.cut(1_200, 100));

    @Test
    void addsAndSubtractsItsBounds() {
        Whole exact = Whole.of(Count.exact(1_000));

        assertEquals(Optional.of(new Whole(2_200, 2_200, 2_299, Precision.ROUNDED)), CUT.plus(exact));
        assertEquals(new Whole(200, 200, 299, Precision.ROUNDED), CUT.minus(exact));
        assertEquals(new Whole(-200, -299, -200, Precision.ROUNDED), exact.minus(CUT));
        assertEquals(new Whole(0, -99, 99, Precision.ROUNDED), CUT.minus(CUT));
    }

    @Test
    void hasNoSumBeyondSixtyFourBits() {
        Whole most = Whole.of(Count.exact(Long.MAX_VALUE));

        assertEquals(Optional.empty(), most.plus(Whole.of(Count.exact(1))));
        assertEquals(Optional.of(most), most.plus(Whole.of(Count.exact(0))));
        assertEquals(-Long.MAX_VALUE, Whole.of(Count.exact(0)).minus(most).low());
    }

    @Test
    void saysNothingOfARoundedNumberThatDidNotMove() {
        Whole exact = Whole.of(Count.exact(1_200));

        assertEquals(Optional.empty(), CUT.since(CUT));
        assertEquals(Optional.empty(), exact.since(CUT));
        assertEquals(Optional.of(new Whole(0, 0, 0, Precision.EXACT)), exact.since(exact));
    }

    @Test
    void isCertainOfItsSignBeyondRounding() {
        assertTrue(Whole.of(Days.cut(1_300, 100)).minus(CUT).certain());
        assertFalse(Whole.of(Count.exact(1_250)).minus(Whole.of(new Count(1_200, Precision.ROUNDED, 1_150, 1_299)))
                .certain());
        assertTrue(Whole.of(Count.exact(7)).minus(Whole.of(Count.exact(7))).certain());
    }

    @Test
    void dividesItsBounds() {
        Fraction fraction = CUT.per(Whole.of(Days.cut(40, 10))).orElseThrow();

        assertEquals(new Fraction(30, 1_200 / 49.0, 1_299 / 40.0, Precision.ROUNDED), fraction);
        assertEquals(Optional.empty(), CUT.per(Whole.of(Count.exact(0))));
        assertEquals(Optional.empty(), CUT.per(Whole.of(Days.cut(0, 10))));
    }

    @Test
    void ratesAChangeAgainstTheEarlierNumber() {
        Whole before = Whole.of(Days.cut(1_000, 100));
        Whole now = Whole.of(Count.exact(1_210));

        assertEquals(Optional.of(new Fraction(0.21, 111 / 1_099.0, 0.21, Precision.ROUNDED)),
                Fraction.rate(before, now));
        assertEquals(Optional.empty(), Fraction.rate(Whole.of(Count.exact(0)), now));
    }

    @Test
    void holdsEveryTrueNumberBetweenItsBounds() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int round = 0; round < 2_000; round++) {
            long before = random.nextLong(1_000, 10_000_000);
            long now = random.nextLong(1_000, 10_000_000);
            Whole told = Whole.of(cut(before, random));
            Whole toldNow = Whole.of(cut(now, random));

            assertWithin(toldNow.minus(told), now - before);
            assertWithin(toldNow.plus(told).orElseThrow(), now + before);
            assertWithin(toldNow.per(told).orElseThrow(), (double) now / before);
            assertWithin(Fraction.rate(told, toldNow).orElseThrow(), (double) (now - before) / before);
        }
    }

    private static Count cut(long truth, RandomGenerator random) {
        long unit = (long) Math.pow(10, random.nextInt(4));
        return unit == 1 ? Count.exact(truth) : Days.cut(truth / unit * unit, unit);
    }

    private static void assertWithin(Whole number, long truth) {
        assertTrue(number.low() <= truth && truth <= number.high(), () -> truth + " is not in " + number);
    }

    private static void assertWithin(Fraction number, double truth) {
        assertTrue(number.low() <= truth && truth <= number.high(), () -> truth + " is not in " + number);
    }

    @Test
    void refusesBoundsThatDoNotHoldIt() {
        assertThrows(IllegalArgumentException.class, () -> new Whole(1, 2, 3, Precision.ROUNDED));
        assertThrows(IllegalArgumentException.class, () -> new Fraction(1, 0, 0.5, Precision.ROUNDED));
        assertThrows(IllegalArgumentException.class, () -> Fraction.exact(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Fraction.exact(Double.POSITIVE_INFINITY));
    }
}
