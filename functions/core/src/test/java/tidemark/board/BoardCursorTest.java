package tidemark.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tidemark.account.Account;
import tidemark.account.AccountId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tidemark.board.Boards.AS_OF;
import static tidemark.board.Boards.account;
import static tidemark.board.Boards.state;

/** Cursors go through a board page by page, also while it changes, and none that was not made here is taken. */
class BoardCursorTest {

    private final BoardWriter draft = new BoardWriter();

    private Board board() {
        return draft.finish(Boards.VERSION, AS_OF, false);
    }

    private void add(Account account, long followers) {
        draft.add(account, state(account.id(), followers), Map.of());
    }

    private static List<BoardColumn> sortable() {
        return BoardColumn.all(ColumnTrait.SORTABLE);
    }

    private static List<String> handles(Page page) {
        return page.rows().stream().map(row -> row.address().handle()).toList();
    }

    @ParameterizedTest
    @MethodSource("sortable")
    void cursorsWalkEveryAccountOnceInTheOrderOfPages(BoardColumn column) {
        Board board = Boards.large(700);
        for (boolean descending : new boolean[]{true, false}) {
            Sort sort = new Sort(column, descending);
            Filter filter = new Filter(Set.of(), Set.of(), Set.of(), null, "a", false);
            List<String> byPlace = handles(board.page(filter, sort, 0, 1000));
            List<String> byCursor = new ArrayList<>();
            Page page = board.page(filter, sort, 0, 33);
            byCursor.addAll(handles(page));
            while (page.next().isPresent()) {
                Cursor next = Cursor.decode(page.next().get().encode()).orElseThrow();
                page = board.page(filter, next, 33);
                byCursor.addAll(handles(page));
            }
            assertEquals(byPlace, byCursor);
            assertEquals(byPlace.size(), new HashSet<>(byCursor).size());
        }
    }

    @Test
    void cursorGoesOnAtTheSamePlaceWhenAccountsCameAndWent() {
        add(account(1, "x", "a", "O"), 50);
        add(account(2, "x", "b", "O"), 40);
        add(account(3, "x", "c", "O"), 30);
        Cursor afterB = board().page(Filter.COLLECTED, Sort.LARGEST, 0, 2).next().orElseThrow();
        BoardWriter later = new BoardWriter();
        for (Account account : List.of(account(4, "x", "new", "O"), account(1, "x", "a", "O"),
                account(3, "x", "c", "O"))) {
            later.add(account, state(account.id(), account.address().handle().equals("c") ? 30 : 60), Map.of());
        }

        assertEquals(List.of("c"), handles(later.finish(Boards.VERSION, AS_OF, false).page(Filter.COLLECTED, afterB,
                9)));
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "AAAA", "MQotZm9sbG93ZXJz", "%%%%"})
    void refusesCursorsItDidNotMake(String text) {
        assertEquals(Optional.empty(), Cursor.decode(text));
    }

    @Test
    void refusesACursorThatLostOrChangedASignOnItsWay() {
        String made = new Cursor(Sort.LARGEST, "266000000", new AccountId(7, 7), 42).encode();
        assertEquals("266000000", Cursor.decode(made).orElseThrow().value());

        for (int cut = 0; cut < made.length(); cut++) {
            assertEquals(Optional.empty(), Cursor.decode(made.substring(0, cut)));
            assertEquals(Optional.empty(), Cursor.decode(made.substring(cut + 1)));
            char other = made.charAt(cut) == 'x' ? 'y' : 'x';
            String changed = made.substring(0, cut) + other + made.substring(cut + 1);
            Cursor.decode(changed).ifPresent(read -> assertEquals(made, read.encode()));
        }
        assertEquals(Optional.empty(), Cursor.decode(made + "A"));
        assertEquals(Optional.empty(), Cursor.decode(made + "AAAA"));
    }
}
