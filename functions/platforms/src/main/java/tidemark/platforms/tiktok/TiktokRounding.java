package tidemark.platforms.tiktok;

import tidemark.reading.Count;
import tidemark.reading.Precision;
import tidemark.reading.Rounding;

/** How TikTok shortens the whole numbers of its pages: from ten thousand on to hundreds, from a million on to hundred thousands, and so on. */
final class TiktokRounding {

    private static final long EXACT_BELOW = 10_000;

    private TiktokRounding() {}

    /**
     * The number as shown, with its bounds; exact if it has a digit that rounding would have dropped. Whether TikTok truncates or rounds is not
     * known.
     */
    static Count of(Count reported) {
        long value = reported.value();
        long unit = value < 1_000_000 ? 100 : value < 1_000_000_000 ? 100_000 : 100_000_000;
        return value < EXACT_BELOW || value % unit != 0
                ? reported
                : Rounding.UNKNOWN.count(value, unit, Precision.ROUNDED);
    }
}
