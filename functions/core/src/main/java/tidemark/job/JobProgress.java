package tidemark.job;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far a job is.
 *
 * @param rows that were written or taken
 * @param bytes that were written
 * @param position where an interrupted job continues; its meaning is that of the job's kind, 0 for the beginning
 * @param counts of rows by what became of them; empty for jobs that do not tell
 */
public record JobProgress(long rows, long bytes, long position, Map<String, Long> counts) {

    /** Nothing is done yet. */
    public static final JobProgress NONE = new JobProgress(0, 0, 0, Map.of());

    public JobProgress {
        counts = Map.copyOf(counts);
    }

    /** With more rows of several kinds, and another place to continue from. */
    public JobProgress plus(Map<String, Long> more, long next) {
        Map<String, Long> sums = new TreeMap<>(counts);
        more.forEach((kind, count) -> sums.merge(kind, count, Long::sum));
        return new JobProgress(rows + more.values().stream().mapToLong(Long::longValue).sum(), bytes, next, sums);
    }
}
