package tidemark.local.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares the width of a line among columns by their rank.
 *
 * @param natural how many cells the widest content of each column takes
 * @param gap how many cells lie between two columns
 */
record ColumnFit(List<Column> columns, List<Integer> natural, int gap) {

    /**
     * The width of each column, 0 for those that are left out.
     *
     * @param line the cells of a line
     * @param mark the cells that stay free where columns are left out
     */
    int[] widths(int line, int mark) {
        int all = kept(line);
        int kept = all == columns.size() ? all : Math.max(1, kept(line - mark));
        int[] widths = new int[columns.size()];
        int left = (all == columns.size() ? line : line - mark) + gap;
        List<Integer> order = order();
        for (int column : order.subList(0, kept)) {
            widths[column] = columns.get(column).narrowest(natural.get(column));
            left -= widths[column] + gap;
        }
        for (int column : order.subList(0, kept)) {
            int more = left < 0
                    ? Math.max(1 - widths[column], left)
                    : Math.min(left, natural.get(column) - widths[column]);
            widths[column] += more;
            left -= more;
        }
        return widths;
    }

    /** How many columns, by rank, there is room for at their narrowest; those of rank 0 count as fitting. */
    private int kept(int line) {
        int used = -gap;
        int kept = 0;
        for (int column : order()) {
            used += gap + columns.get(column).narrowest(natural.get(column));
            if (used > line && columns.get(column).rank() > 0) {
                return kept;
            }
            kept++;
        }
        return kept;
    }

    private List<Integer> order() {
        return IntStream.range(0, columns.size()).boxed()
                .sorted(Comparator.comparingInt(column -> columns.get(column).rank())).toList();
    }
}
