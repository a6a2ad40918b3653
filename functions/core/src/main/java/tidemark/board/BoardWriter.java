package tidemark.board;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.history.State;

/** A board that is being written, account by account in any order. Not thread-safe. */
public final class BoardWriter {

    private int rows;
    private AccountId[] ids = new AccountId[16];
    private final Map<BoardColumn, ColumnBuilder> builders = new EnumMap<>(BoardColumn.class);

    public BoardWriter() {
        for (BoardColumn column : BoardColumn.values()) {
            builders.put(column, column.definition().builders().get());
        }
    }

    public int size() {
        return rows;
    }

    /** Adds an account that was not added yet. */
    public void add(Account account, State state, Map<GrowthPeriod, Long> changes) {
        int row = rows++;
        if (row == ids.length) {
            ids = Arrays.copyOf(ids, row + (row >> 1));
        }
        ids[row] = account.id();
        BoardEntry entry = new BoardEntry(account, state, changes);
        builders.values().forEach(builder -> builder.add(row, entry));
    }

    /**
     * The board of what was added.
     *
     * @param version a ULID
     * @param asOf when reading the ledger began
     * @param simulated whether the numbers come from the simulator
     */
    public Board finish(String version, Instant asOf, boolean simulated) {
        int[] order = IntStream.range(0, rows).boxed().sorted((a, b) -> ids[a].compareTo(ids[b]))
                .mapToInt(Integer::intValue).toArray();
        Map<BoardColumn, Column> columns = new EnumMap<>(BoardColumn.class);
        builders.forEach((column, builder) -> {
            Column values = builder.finish(order);
            if (!values.empty()) {
                columns.put(column, values);
            }
        });
        return new Board(version, asOf, simulated, new Columns(rows, columns));
    }
}
