package tidemark.platforms.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tidemark.account.InvisibleCharacters;
import tidemark.encoding.FormulaGuard;
import tidemark.reading.Metric;

/** Maps the fields of a line of a history to columns by the header, whose names may have any case and order. Columns with other names are ignored. */
final class HistoryColumns {

    /** The columns that are read. */
    enum Column {
        PLATFORM, HANDLE, URL, DATE, FOLLOWERS, FOLLOWING, POSTS, LIKES, VIEWS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The columns of numbers. */
    static final Map<Column, Metric> NUMBERS = java.util.Collections.unmodifiableMap(new EnumMap<>(Map.of(
            Column.FOLLOWERS, Metric.FOLLOWERS, Column.FOLLOWING, Metric.FOLLOWING, Column.POSTS, Metric.POSTS,
            Column.LIKES, Metric.LIKES, Column.VIEWS, Metric.VIEWS)));

    private static final int SHOWN = 20;
    private static final Map<String, Column> OTHER_NAMES = Map.of("account", Column.HANDLE, "username", Column.HANDLE,
            "link", Column.URL, "day", Column.DATE, "subscribers", Column.FOLLOWERS, "members", Column.FOLLOWERS);

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> header;

    private HistoryColumns(List<String> header) {
        this.header = header;
    }

    /** @throws CsvException if the header lacks an account, a date or a number */
    static HistoryColumns of(List<String> header) throws CsvException {
        HistoryColumns columns = new HistoryColumns(header);
        for (int i = 0; i < header.size(); i++) {
            @Nullable
            Column column = column(header.get(i));
            if (column != null && !column.word().equals(word(header.get(i))) && columns.named(column)) {
                continue;
            }
            if (column != null && columns.places.putIfAbsent(column, i) != null) {
                throw new CsvException("The header names the column " + column.word() + " twice.");
            }
        }
        boolean addressed = columns.has(Column.URL) || (columns.has(Column.PLATFORM) && columns.has(Column.HANDLE));
        if (!addressed || !columns.has(Column.DATE) || !columns.has(Column.FOLLOWERS)) {
            throw new CsvException("The first line must be a header such as platform,handle,date,followers; a column"
                    + " url may stand in place of platform and handle.");
        }
        return columns;
    }

    /** Whether a column stands in the header by its own name; then other names for it mean something else, as in an export. */
    private boolean named(Column column) {
        return header.stream().anyMatch(name -> word(name).equals(column.word()));
    }

    private static String word(String name) {
        return InvisibleCharacters.meant(name).toLowerCase(Locale.ROOT).replaceAll("[ _]", "");
    }

    private boolean has(Column column) {
        return places.containsKey(column);
    }

    private static @Nullable Column column(String name) {
        String word = word(name);
        for (Column column : Column.values()) {
            if (column.word().equals(word)) {
                return column;
            }
        }
        return OTHER_NAMES.get(word);
    }

    /** How many of these words are names of known columns. */
    static long known(List<String> header) {
        return header.stream().map(HistoryColumns::column).filter(Objects::nonNull).count();
    }

    /** A sentence that names the ignored columns; empty if there are none. */
    List<String> notes() {
        List<String> left = new ArrayList<>();
        header.stream().filter(name -> column(name) == null && !CsvText.blank(name)).map(CsvRow::shown)
                .forEach(left::add);
        return left.isEmpty()
                ? List.of()
                : List.of("Not taken of the columns: "
                        + left.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (left.size() > SHOWN ? " and " + (left.size() - SHOWN) + " more" : "") + ".");
    }

    /** The cleaned text of a field, absent if the column is missing, or the field is missing or blank. */
    @Nullable
    String field(List<String> fields, Column column) {
        Integer place = places.get(column);
        String field = place == null || place >= fields.size()
                ? ""
                : InvisibleCharacters.meant(FormulaGuard.read(fields.get(place)));
        return field.isEmpty() ? null : field;
    }

    /** Whether a line has more fields than the header. */
    boolean overflows(List<String> fields) {
        return fields.stream().skip(header.size()).anyMatch(field -> !CsvText.blank(field));
    }
}
