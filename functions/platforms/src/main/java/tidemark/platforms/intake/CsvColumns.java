package tidemark.platforms.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Which field of a line is what, as the header says, in any case and order. Columns with other names are left out. */
final class CsvColumns {

    /** What is read of a line. */
    enum Column {
        PLATFORM, HANDLE, ORGANIZATION, TEAM, TYPE, CORE, TAGS, URL
    }

    private static final Map<String, Column> NAMES = Map.ofEntries(Map.entry("platform", Column.PLATFORM),
            Map.entry("handle", Column.HANDLE), Map.entry("account", Column.HANDLE),
            Map.entry("username", Column.HANDLE),
            Map.entry("organization", Column.ORGANIZATION), Map.entry("organisation", Column.ORGANIZATION),
            Map.entry("org", Column.ORGANIZATION), Map.entry("team", Column.TEAM), Map.entry("type", Column.TYPE),
            Map.entry("core", Column.CORE), Map.entry("tags", Column.TAGS), Map.entry("tag", Column.TAGS),
            Map.entry("url", Column.URL), Map.entry("link", Column.URL));

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int width;

    private CsvColumns(int width) {
        this.width = width;
    }

    /** @throws CsvException if the header does not say where accounts are */
    static CsvColumns of(List<String> header) throws CsvException {
        CsvColumns columns = new CsvColumns(header.size());
        for (int i = 0; i < header.size(); i++) {
            Column column = NAMES.get(header.get(i).strip().toLowerCase(Locale.ROOT).replace(" ", "").replace("_", ""));
            if (column != null && columns.places.putIfAbsent(column, i) != null) {
                throw new CsvException("The header names the column " + header.get(i).strip() + " twice.");
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

    /** How many of these words are names of columns. */
    static long known(List<String> header) {
        return header.stream().filter(word -> NAMES.containsKey(word.strip().toLowerCase(Locale.ROOT))).count();
    }

    /** The field of a line, absent if the column or the field is not there or blank. */
    @Nullable
    String field(List<String> fields, Column column) {
        Integer place = places.get(column);
        String field = place == null || place >= fields.size() ? "" : fields.get(place).strip();
        return field.isEmpty() ? null : field;
    }

    /** Whether a line has fields that no column stands above. */
    boolean overflows(List<String> fields) {
        return fields.stream().skip(width).anyMatch(field -> !field.isBlank());
    }
}
