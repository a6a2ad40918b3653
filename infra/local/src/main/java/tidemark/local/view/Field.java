package tidemark.local.view;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.local.table.Column;

/**
 * A value that each row of an answer may have, and the column that shows it.
 *
 * @param name the column's name in CSV
 * @param path the names that lead to the value in a row
 */
record Field(String name, List<String> path, Column column, Format format) {

    /** A text that may be cut. */
    static Field text(String name, int rank) {
        return new Field(name, parts(name), Column.text(heading(name), rank), Format.TEXT);
    }

    /** A text that is shown in full, such as a date or a fixed word. */
    static Field word(String name, int rank) {
        return new Field(name, parts(name), Column.word(heading(name), rank), Format.TEXT);
    }

    /** A time, to the minute. */
    static Field time(String name, int rank) {
        return new Field(name, parts(name), Column.word(heading(name), rank), Format.TIME);
    }

    /** A number. */
    static Field number(String name, int rank) {
        return new Field(name, parts(name), Column.number(heading(name), rank), Format.NUMBER);
    }

    /** A part, as a percentage. */
    static Field share(String name, int rank) {
        return new Field(name, parts(name), Column.number(heading(name), rank), Format.SHARE);
    }

    /** A gain or loss. */
    static Field change(String name, int rank) {
        return new Field(name, parts(name), Column.change(heading(name), rank), Format.CHANGE);
    }

    /** A gain or loss as a percentage. */
    static Field rate(String name, int rank) {
        return new Field(name, parts(name), Column.change(heading(name), rank), Format.RATE);
    }

    /** The same value under another heading. */
    Field titled(String heading) {
        return new Field(name, path, new Column(heading, column.kind(), column.rank(), column.least()), format);
    }

    /** The value for a table; empty where it is unknown. */
    String shown(JsonNode row) {
        JsonNode value = at(row);
        return value.isMissingNode() || value.isNull() ? "" : format.shown(value);
    }

    /** The value for a program; empty where it is unknown. */
    String plain(JsonNode row) {
        JsonNode value = at(row);
        return value.isMissingNode() || value.isNull() ? "" : Format.plain(value);
    }

    private JsonNode at(JsonNode row) {
        JsonNode value = row;
        for (String part : path) {
            value = value.path(part);
        }
        return value;
    }

    private static List<String> parts(String name) {
        return List.of(name.split("\\."));
    }

    private static String heading(String name) {
        return parts(name).getLast().replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
