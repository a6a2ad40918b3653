package tidemark.board;

import java.time.Instant;
import java.util.List;

/** The value that one row of the board has in one column. */
public sealed interface CellValue {

    record Numeric(long value) implements CellValue {}

    record Flag(boolean value) implements CellValue {}

    /** @param value in whole seconds */
    record Moment(Instant value) implements CellValue {}

    record Text(String value) implements CellValue {}

    /** Several texts, perhaps none. */
    record Texts(List<String> values) implements CellValue {

        public Texts {
            values = List.copyOf(values);
        }
    }
}
