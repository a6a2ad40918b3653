package tidemark.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.account.Address;

/**
 * A picture of every account's newest values, as the ledger held them when its build began: columns in memory, about a hundred bytes an
 * account, from which any order, filter, search, page and total is answered without the ledger. Thread-safe; what it says never changes.
 */
public final class Board {

    /** How many orders are kept; one takes four bytes an account. */
    private static final int ORDERS = 4;

    private final String version;
    private final Instant asOf;
    private final boolean simulated;
    private final Columns columns;
    private final Map<BoardColumn, SortedRows> orders = new LinkedHashMap<>(ORDERS * 2, 0.75f, true);
    private @Nullable Summary summary;

    Board(String version, Instant asOf, boolean simulated, Columns columns) {
        this.version = version;
        this.asOf = asOf;
        this.simulated = simulated;
        this.columns = columns;
    }

    /** The board of a ledger of which none was built yet. */
    public static Board empty(Instant asOf, boolean simulated) {
        return new BoardWriter().finish("0", asOf, simulated);
    }

    public String version() {
        return version;
    }

    /** When its build began to read the ledger. */
    public Instant asOf() {
        return asOf;
    }

    /** Whether its numbers come from the simulator. */
    public boolean simulated() {
        return simulated;
    }

    public int size() {
        return columns.size();
    }

    Columns columns() {
        return columns;
    }

    /** The platforms that have an account. */
    public Set<String> platforms() {
        return new TreeSet<>(columns.words(BoardColumn.PLATFORM).dictionary());
    }

    /** The sums over all accounts that are collected. Counted once. */
    public synchronized Summary summary() {
        Summary known = summary;
        if (known == null) {
            known = BoardTotals.up(columns);
            summary = known;
        }
        return known;
    }

    /** A page of a list. Places count from 0; one beyond the end gives an empty page. */
    public Page page(Filter filter, Sort sort, long place, int size) {
        return page(filter, sort, order(sort.column()), 0, place, size);
    }

    /** The page after a cursor of the same list. */
    public Page page(Filter filter, Cursor after, int size) {
        SortedRows order = order(after.sort().column());
        return page(filter, after.sort(), order, order.after(after, after.sort().descending(), columns), 0, size);
    }

    private Page page(Filter filter, Sort sort, SortedRows order, int from, long skip, int size) {
        RowSet meant = filter.rows(columns);
        List<Row> rows = new ArrayList<>(Math.min(size, 1000));
        long left = skip;
        int last = -1;
        for (int place = from; place < order.size(); place++) {
            int row = order.row(place, sort.descending());
            if (!meant.has(row) || left-- > 0) {
                continue;
            }
            if (rows.size() == size) {
                Cursor next = order.cursor(sort, last, columns::id, filter.mark());
                return new Page(rows, meant.count(), Optional.of(next));
            }
            rows.add(new Row(columns, row));
            last = row;
        }
        return new Page(rows, meant.count(), Optional.empty());
    }

    /** The accounts that are meant, in no order. */
    public Stream<Row> rows(Filter filter) {
        RowSet meant = filter.rows(columns);
        return IntStream.range(0, columns.size()).filter(meant::has).mapToObj(row -> new Row(columns, row));
    }

    /** The account at an address; the case of its letters does not matter where only one account is meant. */
    public Optional<Row> find(Address address) {
        RowSet found = RowSet.none(columns.size());
        columns.texts(BoardColumn.HANDLE).add(found, address.handle());
        columns.words(BoardColumn.PLATFORM).keep(found, List.of(address.platform().id()));
        List<Row> alike = new ArrayList<>();
        for (int row = found.next(0); row >= 0; row = found.next(row + 1)) {
            Row candidate = new Row(columns, row);
            if (candidate.address().equals(address)) {
                return Optional.of(candidate);
            }
            if (CaseFolding.lower(candidate.address().handle()).equals(CaseFolding.lower(address.handle()))) {
                alike.add(candidate);
            }
        }
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** The row of an account. */
    public Optional<Row> find(AccountId id) {
        int from = 0;
        int to = columns.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = columns.compareId(middle, id);
            if (order == 0) {
                return Optional.of(new Row(columns, middle));
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return Optional.empty();
    }

    /** Tells of the rows of this board whether a filter means them. */
    public Predicate<Row> meant(Filter filter) {
        RowSet rows = filter.rows(columns);
        return row -> rows.has(row.place());
    }

    private SortedRows order(BoardColumn column) {
        synchronized (orders) {
            SortedRows known = orders.get(column);
            if (known == null) {
                if (orders.size() == ORDERS) {
                    orders.remove(orders.keySet().iterator().next());
                }
                known = SortedRows.by(columns.of(column).sortable(), columns.size());
                orders.put(column, known);
            }
            return known;
        }
    }
}
