package tidemark.local.view;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a command shows of an answer.
 *
 * @param caption the line above
 * @param tables one below the other; the last one is what becomes CSV
 * @param notes what is worth knowing besides, a sentence each
 */
record Report(String caption, List<Table> tables, List<String> notes) {

    /** Rows of an answer, or made of it, and what to show of each. */
    record Table(List<Field> fields, List<JsonNode> rows) {

        /** Without what the caption says of all rows. */
        Table belowCaption() {
            return new Table(fields.stream().filter(field -> !field.name().equals("simulated")).toList(), rows);
        }
    }

    /** A report of one table. */
    static Report of(String caption, List<Field> fields, List<JsonNode> rows, List<String> notes) {
        return new Report(caption, List.of(new Table(fields, rows)), notes);
    }
}
