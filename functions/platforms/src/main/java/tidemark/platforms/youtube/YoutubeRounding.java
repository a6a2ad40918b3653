package tidemark.platforms.youtube;

import tidemark.reading.Count;
import tidemark.reading.Precision;
import tidemark.reading.Rounding;

/** How YouTube shortens the number of subscribers in its API. */
final class YoutubeRounding {

    private static final int FIGURES = 3;

    private YoutubeRounding() {}

    /**
     * The number as shown, with its bounds: since 2019-09 it is rounded down to three figures; older answers are exact, which is recognisable if a
     * later figure is not 0. https://developers.google.com/youtube/v3/revision_history, 2019-09-10.
     */
    static Count of(Count reported) {
        int dropped = Long.toString(reported.value()).length() - FIGURES;
        long unit = dropped <= 0 ? 1 : Math.powExact(10L, dropped);
        return unit == 1 || reported.value() % unit != 0
                ? reported
                : Rounding.DOWN.count(reported.value(), unit, Precision.ROUNDED);
    }
}
