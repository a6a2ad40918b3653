package tidemark.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Json;
import tidemark.encoding.FormulaGuard;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the rows of an export as a file of one format. For one thread. */
final class ExportWriter implements ExportRows.Taking {

    /** What some spreadsheets take for the end of a cell is within quotes. */
    private static final QuoteStrategy SEPARATORS = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
    };

    private final ExportFormat format;
    private final List<JsonPointer> columns;
    private final Writer out;
    private final CsvWriter csv;
    private long rows;

    /** @param columns the fields of a CSV file, with dots for nested ones */
    ExportWriter(ExportFormat format, List<String> columns, OutputStream out) throws IOException {
        this.format = format;
        this.columns = columns.stream().map(column -> JsonPointer.compile("/" + column.replace('.', '/'))).toList();
        this.out = new OutputStreamWriter(out, UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(SEPARATORS).build(this.out);
        switch (format) {
            case CSV -> csv.writeRecord(columns.stream().map(column -> column.replace('.', '_')).toList());
            case JSON -> this.out.write("{\"data\":[");
            case NDJSON -> {
            }
        }
    }

    @Override
    public void row(ObjectNode row) throws IOException {
        if (format == ExportFormat.CSV) {
            csv.writeRecord(cells(row));
        } else {
            json(Json.text(row));
        }
        rows++;
    }

    @Override
    public void day(DayRow row) throws IOException {
        if (format == ExportFormat.CSV) {
            csv.writeRecord(row.values().stream().map(ExportWriter::cell).toList());
        } else {
            json(Json.MAPPER.writeValueAsString(row));
        }
        rows++;
    }

    private void json(String row) throws IOException {
        if (format == ExportFormat.JSON) {
            out.write(rows == 0 ? "\n" : ",\n");
            out.write(row);
        } else {
            out.write(row);
            out.write('\n');
        }
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value instanceof String text ? FormulaGuard.guarded(text) : value.toString();
    }

    /** Ends the file; the stream stays open. */
    void finish() throws IOException {
        if (format == ExportFormat.JSON) {
            out.write(rows == 0 ? "]}\n" : "\n]}\n");
        }
        csv.flush();
        out.flush();
    }

    long rows() {
        return rows;
    }

    private List<String> cells(ObjectNode row) {
        List<String> cells = new ArrayList<>(columns.size());
        for (JsonPointer column : columns) {
            JsonNode value = row.at(column);
            cells.add(
                    value.isArray()
                            ? FormulaGuard.guarded(joined(value))
                            : value.isTextual() ? FormulaGuard.guarded(value.asText()) : value.asText());
        }
        return cells;
    }

    private static String joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return String.join(";", texts);
    }

}
