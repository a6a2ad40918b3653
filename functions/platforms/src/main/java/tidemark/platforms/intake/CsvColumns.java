package tidemark.platforms.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tidemark.account.InvisibleCharacters;
import tidemark.account.NormalizedNames;
import tidemark.encoding.FormulaGuard;

/** Maps the fields of a line to columns by the header, whose names may have any case and order. Columns with other names are ignored. */
final class CsvColumns {

    /** The columns that are read. */
    enum Column {
        PLATFORM, HANDLE, ORGANIZATION, TEAM, TYPE, CORE, TAGS, URL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean named() {
            return this == ORGANIZATION || this == TEAM || this == TYPE;
        }
    }

    private static final int SHOWN = 20;

    private static final Map<String, Column> NAMES = Map.ofEntries(Map.entry("platform", Column.PLATFORM),
            Map.entry("handle", Column.HANDLE), Map.entry("account", Column.HANDLE),
            Map.entry("username", Column.HANDLE),
            Map.entry("organization", Column.ORGANIZATION), Map.entry("organisation", Column.ORGANIZATION),
            Map.entry("org", Column.ORGANIZATION), Map.entry("team", Column.TEAM), Map.entry("type", Column.TYPE),
            Map.entry("core", Column.CORE), Map.entry("tags", Column.TAGS), Map.entry("tag", Column.TAGS),
            Map.entry("url", Column.URL), Map.entry("link", Column.URL));

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> header;

    private CsvColumns(List<String> header) {
        this.header = header;
    }

    /** @throws CsvException if the header does not say where accounts are */
    static CsvColumns of(List<String> header) throws CsvException {
        CsvColumns columns = new CsvColumns(header);
        for (int i = 0; i < header.size(); i++) {
            @Nullable
            Column column = column(header.get(i));
            if (column != null && columns.places.putIfAbsent(column, i) != null) {
                throw new CsvException("The header names the column " + shown(header.get(i)) + " twice.");
            }
        }
        boolean addressed = columns.places.containsKey(Column.URL)
                || (columns.places.containsKey(Column.PLATFORM) && columns.places.containsKey(Column.HANDLE));
        if (!addressed) {
            throw new CsvException(
                    "The first line must be a header such as platform,handle,organization; a column url may stand"
                            + " in place of platform and handle.");
        }
        return columns;
    }

    private static @Nullable Column column(String name) {
        return NAMES.get(InvisibleCharacters.meant(name).toLowerCase(Locale.ROOT).replaceAll("[ _]", ""));
    }

    private static String shown(String name) {
        return CsvRow.shown(NormalizedNames.of(name));
    }

    /** How many of these words are names of known columns. */
    static long known(List<String> header) {
        return header.stream().filter(word -> column(word) != null).count();
    }

    /** How many fields a line has. */
    int width() {
        return header.size();
    }

    /** A sentence that names the ignored columns; empty if there are none. */
    List<String> notes() {
        List<String> left = header.stream().filter(name -> column(name) == null && !CsvText.blank(name))
                .map(CsvColumns::shown).toList();
        if (left.isEmpty()) {
            return List.of();
        }
        return List.of((left.size() == 1 ? "This column was not taken: " : "These columns were not taken: ")
                + left.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (left.size() > SHOWN ? " and " + (left.size() - SHOWN) + " more" : "") + ". Taken are "
                + Arrays.stream(Column.values()).map(Column::word).collect(Collectors.joining(", ")) + ".");
    }

    /** The cleaned text of a field, absent if the column is missing, or the field is missing or blank. */
    @Nullable
    String field(List<String> fields, Column column) {
        Integer place = places.get(column);
        String written = place == null || place >= fields.size() ? "" : FormulaGuard.read(fields.get(place));
        String field = column.named() ? NormalizedNames.of(written) : InvisibleCharacters.meant(written);
        return field.isEmpty() ? null : field;
    }

    /** Whether a line has more fields than the header. */
    boolean overflows(List<String> fields) {
        return fields.stream().skip(header.size()).anyMatch(field -> !CsvText.blank(field));
    }
}
