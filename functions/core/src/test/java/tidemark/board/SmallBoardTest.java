package tidemark.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Boards with no account, one, and as many as fill a word of bits, with columns in which all or nothing is known. */
class SmallBoardTest {

    private static final List<Filter> FILTERS = filters();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65})
    void everyFilterInEveryOrderFindsWhatIsThere(int accounts) {
        for (boolean known : new boolean[]{false, true}) {
            Board board = board(accounts, known);
            for (Filter filter : FILTERS) {
                for (BoardColumn key : BoardColumn.all(ColumnTrait.SORTABLE)) {
                    for (boolean descending : new boolean[]{false, true}) {
                        pages(board, filter, new Sort(key, descending), expected(filter, accounts, known));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64})
    void cursorOfAnotherBoardLeadsIntoIt(int accounts) {
        Board other = board(65, true);
        for (BoardColumn key : BoardColumn.all(ColumnTrait.SORTABLE)) {
            for (boolean known : new boolean[]{false, true}) {
                Sort sort = new Sort(key, true);
                Cursor cursor = other.page(Filter.COLLECTED, sort, 40, 1).next().orElseThrow();
                assertTrue(board(accounts, known).page(Filter.COLLECTED, cursor, 100).rows().size() <= accounts);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64})
    void accountIsFoundWhereThereIsOne(int accounts) {
        for (boolean known : new boolean[]{false, true}) {
            Board board = board(accounts, known);
            assertEquals(accounts > 0, board.find(new Address(new Platform("github"), "USER1")).isPresent());
            assertTrue(board.find(new Address(new Platform("bluesky"), "user1")).isEmpty());
            assertTrue(board.find(new Address(new Platform("github"), "u")).isEmpty());
            assertEquals(accounts, board.summary().all().accounts());
            assertEquals(accounts > 0 ? Set.of("github") : Set.of(), board.platforms());
        }
    }

    private static void pages(Board board, Filter filter, Sort sort, int expected) {
        String what = filter + " by " + sort;
        Page page = board.page(filter, sort, 0, 50);
        assertEquals(expected, page.total(), what);
        List<Row> rows = new ArrayList<>(page.rows());
        while (page.next().isPresent()) {
            page = board.page(filter, page.next().get(), 50);
            rows.addAll(page.rows());
        }
        assertEquals(expected, rows.size(), what);
        assertEquals(List.of(), board.page(filter, sort, expected, 50).rows(), what);
    }

    private static int expected(Filter filter, int accounts, boolean known) {
        boolean meant = !filter.text().equals("absent") && !filter.platforms().contains("bluesky")
                && !filter.organizations().contains("absent")
                && (filter.tags().isEmpty() || (known && filter.tags().contains("tag")))
                && (filter.core() == null || filter.core() == known)
                && (!filter.text().equals("name") || known);
        return meant ? accounts : 0;
    }

    private static List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        for (String text : List.of("", "u", "user", "name", "absent")) {
            for (Boolean core : new Boolean[]{null, true, false}) {
                for (boolean stopped : new boolean[]{false, true}) {
                    filters.add(new Filter(Set.of(), Set.of(), Set.of(), core, text, stopped));
                    filters.add(new Filter(Set.of("github"), Set.of("Org"), Set.of("tag"), core, text, stopped));
                    filters.add(new Filter(Set.of("bluesky"), Set.of(), Set.of("t"), core, text, stopped));
                    filters.add(new Filter(Set.of(), Set.of("absent"), Set.of(), core, text, stopped));
                }
            }
        }
        return filters;
    }

    /** @param known whether the accounts have all that may be absent */
    private static Board board(int accounts, boolean known) {
        BoardWriter draft = new BoardWriter();
        for (int n = 1; n <= accounts; n++) {
            Account bare = Boards.account(n, "github", "user" + n, "Org");
            Account account = known
                    ? new Account(bare.id(), bare.address(), "p" + n, "Org", "Team", "type", true, Set.of("tag"), null,
                            "Name " + n, Account.Status.ACTIVE, Boards.AS_OF, 0)
                    : bare;
            Map<GrowthPeriod, Long> changes = new EnumMap<>(GrowthPeriod.class);
            if (known) {
                for (GrowthPeriod span : GrowthPeriod.values()) {
                    changes.put(span, (long) n);
                }
            }
            draft.add(account, known ? Boards.state(account.id(), n) : State.none(account.id()), changes);
        }
        Board board = draft.finish(Boards.VERSION, Boards.AS_OF, true);
        return ((BoardFormat.Decoded.Whole) BoardFormat.decode(BoardFormat.encode(board))).board();
    }
}
