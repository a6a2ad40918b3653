package tidemark.board;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param total how many rows the whole list has
 * @param next where the next page begins, empty on the last
 */
public record Page(List<Row> rows, int total, Optional<Cursor> next) {}
