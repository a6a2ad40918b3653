package tidemark.simulator.platform;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers shortened as the platforms do. */
public final class ShortNumbers {

    private static final String UNITS = "KMB";

    private ShortNumbers() {}

    /** Rounded down to a number of significant figures: 1,234,567 with three is 1,230,000. */
    public static long down(long count, int figures) {
        return rounded(count, figures, RoundingMode.DOWN);
    }

    /** Rounded to the nearest tenth of the unit that {@link #abbreviated} writes: 783,427 is 783,400, 3,922,256 is 3,900,000. */
    public static long tenths(long count) {
        long unit = count < 10_000 ? 1 : count < 1_000_000 ? 100 : count < 1_000_000_000 ? 100_000 : 100_000_000;
        return (count + unit / 2) / unit * unit;
    }

    /** 999, 1.23K, 12.3K, 5.04M with three figures, rounded down, without trailing zeros. */
    public static String abbreviated(long count, int figures) {
        BigDecimal number = BigDecimal.valueOf(down(count, figures));
        int unit = -1;
        while (number.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < UNITS.length() - 1) {
            number = number.movePointLeft(3);
            unit++;
        }
        String written = number.stripTrailingZeros().toPlainString();
        return unit < 0 ? written : written + UNITS.charAt(unit);
    }

    private static long rounded(long count, int figures, RoundingMode mode) {
        return BigDecimal.valueOf(count).round(new MathContext(figures, mode)).longValueExact();
    }
}
