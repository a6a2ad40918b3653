package tidemark.local.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which columns of a table a line has room for, and how wide each is. Immutable; rows that come later fit in as those it was made for. */
public final class TableLayout {

    private static final int GAP = 2;
    private static final String MORE = " ".repeat(GAP) + "…";

    private final List<Column> columns;
    private final int[] widths;
    private final Display display;
    private final boolean wide;

    private TableLayout(List<Column> columns, int[] widths, Display display, boolean wide) {
        this.columns = columns;
        this.widths = widths;
        this.display = display;
        this.wide = wide;
    }

    /** A layout that keeps to the width of the display: texts are narrowed, then the columns of the highest ranks left out. */
    public static TableLayout fitting(List<Column> columns, List<List<String>> rows, Display display) {
        ColumnFit fit = new ColumnFit(columns, natural(columns, rows), GAP);
        return new TableLayout(columns, fit.widths(display.width(), MORE.length()), display, false);
    }

    /** A layout with every column and every text in full, however wide. */
    public static TableLayout whole(List<Column> columns, List<List<String>> rows, Display display) {
        int[] widths = natural(columns, rows).stream().mapToInt(Integer::intValue).toArray();
        return new TableLayout(columns, widths, display, true);
    }

    private static List<Integer> natural(List<Column> columns, List<List<String>> rows) {
        return IntStream.range(0, columns.size()).mapToObj(column -> Math.max(1, Math.max(
                DisplayText.width(columns.get(column).heading()),
                rows.stream().mapToInt(row -> DisplayText.width(row.get(column))).max().orElse(0)))).toList();
    }

    /** The line above the rows; it ends with … where columns are left out. */
    public String heading() {
        List<String> cells = shown().mapToObj(i -> padded(i, columns.get(i).heading())).toList();
        return display.bold(String.join(" ".repeat(GAP), cells).stripTrailing() + (leftOut().isEmpty() ? "" : MORE));
    }

    /** The line of a row. */
    public String line(List<String> row) {
        List<String> cells = new ArrayList<>();
        shown().forEach(i -> {
            String cell = padded(i, row.get(i));
            cells.add(columns.get(i).kind() == Kind.CHANGE ? display.signed(cell) : cell);
        });
        return String.join(" ".repeat(GAP), cells).stripTrailing();
    }

    /** A sentence on the columns that there is no room for, the most important first; absent if all are shown. */
    public Optional<String> remark() {
        List<String> left = leftOut();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("… no room for " + String.join(", ", left) + "; --wide shows all.");
    }

    private List<String> leftOut() {
        return IntStream.range(0, widths.length).filter(i -> widths[i] == 0).mapToObj(columns::get)
                .sorted(Comparator.comparingInt(Column::rank)).map(Column::heading).toList();
    }

    private IntStream shown() {
        return IntStream.range(0, widths.length).filter(i -> widths[i] > 0);
    }

    private String padded(int column, String text) {
        boolean left = columns.get(column).kind() == Kind.TEXT;
        String fitted = wide ? text : left ? DisplayText.cut(text, widths[column]) : whole(text, widths[column]);
        String blanks = " ".repeat(Math.max(0, widths[column] - DisplayText.width(fitted)));
        return left ? fitted + blanks : blanks + fitted;
    }

    /** A number in full, or … : a part of its digits would be another number. */
    private static String whole(String number, int width) {
        return number.length() <= width ? number : "…";
    }
}
