package tidemark.insight;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Round numbers of an audience: 1, 2 and 5 times each power of ten. */
final class Milestones {

    /** From 1 to 5 × 10^18, the last that a long holds. */
    private static final long[] ALL = LongStream.iterate(1, power -> power * 10).limit(19)
            .flatMap(power -> LongStream.of(power, 2 * power, 5 * power)).toArray();

    private Milestones() {}

    /** The greatest milestone that is not above a number; absent below 1. */
    static OptionalLong reached(long number) {
        int above = above(number);
        return above == 0 ? OptionalLong.empty() : OptionalLong.of(ALL[above - 1]);
    }

    /** The least milestone above a number; absent from 5 × 10^18 on. */
    static OptionalLong next(long number) {
        int above = above(number);
        return above == ALL.length ? OptionalLong.empty() : OptionalLong.of(ALL[above]);
    }

    /** Whether a milestone is a power of ten. */
    static boolean great(long milestone) {
        return Arrays.binarySearch(ALL, milestone) % 3 == 0;
    }

    private static int above(long number) {
        int place = Arrays.binarySearch(ALL, number);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
