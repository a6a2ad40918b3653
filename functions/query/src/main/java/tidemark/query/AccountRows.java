package tidemark.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Json;
import tidemark.aws.http.View;
import tidemark.board.Board;
import tidemark.board.BoardColumn;
import tidemark.board.CellValue;
import tidemark.board.ColumnTrait;
import tidemark.board.Page;
import tidemark.board.Row;

/** Accounts of the board as one list of the API shows them: the columns that are declared for it. Immutable. */
final class AccountRows {

    /** The field of the audience by day, which is no column. */
    static final String TREND = "trend";

    /** The columns that no answer shows. */
    private static final Set<BoardColumn> INTERNAL = EnumSet.of(BoardColumn.ID_HIGH, BoardColumn.ID_LOW,
            BoardColumn.APART);

    static final AccountRows GRID = new AccountRows(BoardColumn.all(ColumnTrait.GRID), List.of(TREND));
    static final AccountRows ACCOUNTS = new AccountRows(BoardColumn.all(ColumnTrait.ACCOUNTS), List.of());

    /** Everything that the board knows of an account. */
    static final AccountRows EXPORT = new AccountRows(Arrays.stream(BoardColumn.values())
            .filter(column -> !INTERNAL.contains(column)).toList(), List.of());

    private static final String ID = "id";
    private static final String SIMULATED = "simulated";

    private final List<Field> fields;
    private final List<String> extras;

    private AccountRows(List<BoardColumn> columns, List<String> extras) {
        this.extras = extras;
        this.fields = columns.stream().map(Field::of).toList();
    }

    /**
     * A column as a field of a row.
     *
     * @param parent the field that it lies in, empty if none
     */
    private record Field(BoardColumn column, String parent, String name) {

        static Field of(BoardColumn column) {
            int dot = column.key().indexOf('.');
            return new Field(column, column.key().substring(0, Math.max(0, dot)), column.key().substring(dot + 1));
        }

        void write(ObjectNode node, Row row) {
            ObjectNode place = parent.isEmpty() ? node : within(node);
            row.value(column).ifPresent(value -> write(place, value));
        }

        private ObjectNode within(ObjectNode node) {
            JsonNode there = node.get(parent);
            return there instanceof ObjectNode object ? object : node.putObject(parent);
        }

        private void write(ObjectNode node, CellValue value) {
            switch (value) {
                case CellValue.Numeric(long number) -> node.put(name, number);
                case CellValue.Flag(boolean flag) -> node.put(name, flag);
                case CellValue.Moment(Instant instant) -> node.put(name, instant.toString());
                case CellValue.Text(String text) -> node.put(name, text);
                case CellValue.Texts(List<String> texts) -> texts.forEach(node.putArray(name)::add);
            }
        }
    }

    /** The fields that a row can have. */
    FieldSelection.Known fields() {
        return FieldSelection.Known.ofList(Stream
                .of(Stream.of(ID, SIMULATED), fields.stream().map(field -> field.column.key()), extras.stream())
                .flatMap(names -> names).toArray(String[]::new));
    }

    /** The columns of a CSV file, with dots for nested ones. */
    List<String> columns() {
        return Stream.of(Stream.of(ID), fields.stream().map(field -> field.column.key()), Stream.of(SIMULATED))
                .flatMap(names -> names).toList();
    }

    ObjectNode of(Row row, View view) {
        ObjectNode node = Json.object().put(ID, row.id().toString());
        for (Field field : fields) {
            if (view != View.PUBLIC || !field.column.is(ColumnTrait.TOKEN_ONLY)) {
                field.write(node, row);
            }
        }
        return node;
    }

    static void number(ObjectNode node, String name, OptionalLong value) {
        value.ifPresent(number -> node.put(name, number));
    }

    static void text(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    /** Shows of a row what is no column. */
    interface Extra {
        void show(ObjectNode node, Row row);
    }

    /** A page of the list with its pagination. */
    ObjectNode list(Board board, Page page, ListQuery query, View view, Extra extra) {
        ObjectNode list = Json.object();
        ArrayNode data = list.putArray("data");
        for (Row row : page.rows()) {
            ObjectNode node = of(row, view).put(SIMULATED, board.simulated());
            extra.show(node, row);
            data.add(query.fields().of(node));
        }
        ObjectNode pagination = list.putObject("pagination");
        if (query.page() != null) {
            pagination.put("page", query.page());
        }
        pagination.put("per_page", query.perPage()).put("total", page.total()).put("pages",
                Math.ceilDiv(page.total(), query.perPage()));
        page.next().ifPresent(next -> pagination.put("next_cursor", next.encode()));
        list.put("board_version", board.version()).put("as_of", board.asOf().toString());
        return list;
    }
}
