package tidemark.board;

import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import tidemark.reading.Count;
import tidemark.reading.Metric;

/** What an audience did with posts: likes, comments and shares together. */
public final class Engagement {

    private Engagement() {}

    /** Their sum, absent unless comments or shares are known: likes alone are likes of a page, not of its posts. */
    public static OptionalLong of(Map<Metric, Count> metrics) {
        if (!metrics.containsKey(Metric.COMMENTS) && !metrics.containsKey(Metric.SHARES)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Stream.of(Metric.LIKES, Metric.COMMENTS, Metric.SHARES).map(metrics::get)
                .filter(count -> count != null).mapToLong(Count::value).sum());
    }
}
