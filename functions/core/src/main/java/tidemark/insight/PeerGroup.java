package tidemark.insight;

import java.util.Arrays;
import java.util.List;

import tidemark.reading.Count;

/** The audiences of the accounts of one platform and type, the account that is compared among them. Immutable. */
public final class PeerGroup {

    private final long[] lows;
    private final long[] highs;

    PeerGroup(List<Count> audiences) {
        lows = audiences.stream().mapToLong(Count::low).sorted().toArray();
        highs = audiences.stream().mapToLong(Count::high).sorted().toArray();
    }

    /**
     * Where an audience stands among the others.
     *
     * @param others how many accounts there are beside it
     * @param below how many of them are certainly smaller
     * @param above how many are certainly larger
     */
    public record Standing(int others, int below, int above) {

        /** The percentage of others that are smaller, those of equal or uncertain size counted half. */
        public double percentile() {
            return 100.0 * (below + (others - below - above) / 2.0) / others;
        }

        /** The percentile if all others of equal or uncertain size were larger. */
        public double low() {
            return 100.0 * below / others;
        }

        /** The percentile if all others of equal or uncertain size were smaller. */
        public double high() {
            return 100.0 * (others - above) / others;
        }
    }

    public int size() {
        return lows.length;
    }

    /** Work grows with the logarithm of the size. Of a group of one, no others. */
    public Standing standing(Count own) {
        int others = Math.max(0, lows.length - 1);
        int below = Math.min(others, lessThan(highs, own.low()));
        int notAbove = own.high() == Long.MAX_VALUE ? lows.length : lessThan(lows, own.high() + 1);
        return new Standing(others, below, Math.min(others - below, lows.length - notAbove));
    }

    private static int lessThan(long[] sorted, long bound) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < bound) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public String toString() {
        return "PeerGroup[" + Arrays.toString(lows) + ", " + Arrays.toString(highs) + "]";
    }
}
