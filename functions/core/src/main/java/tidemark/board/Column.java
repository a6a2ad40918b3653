package tidemark.board;

import java.io.DataOutputStream;
import java.io.IOException;

/** The values of one column of a board, one a row. Immutable. */
sealed interface Column permits LongColumn, DictionaryColumn, TextColumn {

    /** Whether no row has a value. */
    boolean empty();

    /** The order that the values give to rows. */
    SortableColumn sortable();

    /** Writes what the {@link ColumnKind} of this column reads. */
    void write(DataOutputStream out, int size) throws IOException;
}
