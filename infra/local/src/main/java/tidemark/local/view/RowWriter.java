package tidemark.local.view;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.local.Terminal;
import tidemark.local.table.Column;
import tidemark.local.table.Csv;
import tidemark.local.table.Display;
import tidemark.local.table.DisplayText;
import tidemark.local.table.TableLayout;

/** Writes the rows of one table as they come; the first ones settle how wide its columns are. */
final class RowWriter {

    private final Terminal terminal;
    private final Display display;
    private final Form form;
    private final List<Field> fields;
    private @Nullable TableLayout layout;
    private boolean begun;

    RowWriter(Terminal terminal, Display display, Form form, List<Field> fields) {
        this.terminal = terminal;
        this.display = display;
        this.form = form;
        this.fields = fields;
    }

    /** Writes rows, and the heading before the first ones. */
    void write(List<JsonNode> rows) {
        if (form == Form.CSV) {
            csv(rows);
        } else if (!rows.isEmpty()) {
            table(rows.stream().map(row -> fields.stream().map(field -> field.shown(row)).toList()).toList());
        }
        begun = true;
    }

    private void csv(List<JsonNode> rows) {
        StringBuilder text = new StringBuilder(begun ? "" : Csv.line(fields.stream().map(this::name).toList()));
        for (JsonNode row : rows) {
            text.append(Csv.line(fields.stream().map(field -> safe(field.plain(row))).toList()));
        }
        terminal.print(text.toString());
    }

    private String name(Field field) {
        return safe(field.name());
    }

    private String safe(String text) {
        return terminal.interactive() ? DisplayText.line(text) : text;
    }

    private void table(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        if (layout == null) {
            List<Column> columns = fields.stream().map(Field::column).toList();
            layout = form == Form.WIDE
                    ? TableLayout.whole(columns, rows, display)
                    : TableLayout.fitting(columns, rows, display);
            text.append(layout.heading()).append('\n');
        }
        for (List<String> row : rows) {
            text.append(layout.line(row)).append('\n');
        }
        terminal.print(text.toString());
    }

    /** Says what is not shown. */
    void end() {
        if (layout != null) {
            layout.remark().ifPresent(terminal::note);
        } else if (form != Form.CSV) {
            terminal.note("There is nothing to show.");
        }
    }
}
