package tidemark.reading;

/** How a platform shortens a number, and so between which bounds the true one lies. */
public enum Rounding {
    /** To the nearest, half up or down: {@code 1.2K} is 1,150 to 1,250. */
    NEAREST {
        @Override
        long low(long value, long unit) {
            return Math.max(0, value - unit / 2);
        }

        @Override
        long high(long value, long unit) {
            return Math.addExact(value, unit / 2);
        }
    },
    /** Downwards: {@code 1.2K} is 1,200 to 1,299. */
    DOWN {
        @Override
        long low(long value, long unit) {
            return value;
        }

        @Override
        long high(long value, long unit) {
            return Math.addExact(value, unit - 1);
        }
    },
    /** To the nearest or downwards, it is not known which: {@code 1.2K} is 1,150 to 1,299. */
    UNKNOWN {
        @Override
        long low(long value, long unit) {
            return NEAREST.low(value, unit);
        }

        @Override
        long high(long value, long unit) {
            return DOWN.high(value, unit);
        }
    };

    abstract long low(long value, long unit);

    abstract long high(long value, long unit);

    /**
     * A number without its digits below a unit.
     *
     * @param unit what the last digit given stands for, at least 1
     * @throws ArithmeticException if a bound is beyond 64 bits
     */
    public Count count(long value, long unit, Precision precision) {
        return new Count(value, precision, low(value, unit), high(value, unit));
    }
}
