package tidemark.board;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.history.GrowthWindow;
import tidemark.history.State;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Filters by what is known of accounts. */
class FilterBoundsTest {

    private static final Board LARGE = Boards.large(2_000);

    private static Filter filter(FilterBounds bounds) {
        return new Filter(Set.of(), Set.of(), Set.of(), null, "", false, bounds);
    }

    private static FilterBounds followers(@Nullable Long least, @Nullable Long most) {
        return new FilterBounds(Set.of(), Set.of(), Set.of(), null, least, most, null);
    }

    private static FilterBounds before(Instant instant) {
        return new FilterBounds(Set.of(), Set.of(), Set.of(), null, null, null, instant);
    }

    private static List<AccountId> ids(Board board, Filter filter) {
        return board.page(filter, Sort.LARGEST, 0, 5_000).rows().stream().map(Row::id).toList();
    }

    private static List<String> handles(Board board, FilterBounds bounds) {
        return board.page(filter(bounds), Sort.LARGEST, 0, 50).rows().stream().map(row -> row.address().handle())
                .toList();
    }

    private static void assertMeans(FilterBounds bounds, Predicate<Row> meant) {
        List<AccountId> expected = LARGE.page(Filter.COLLECTED, Sort.LARGEST, 0, 5_000).rows().stream().filter(meant)
                .map(Row::id).toList();
        assertTrue(expected.size() > 10 && expected.size() < 1_990, () -> expected.size() + " of " + bounds);
        assertEquals(expected, ids(LARGE, filter(bounds)));
    }

    @Test
    void followersLieBetweenBothBoundsInclusive() {
        long some = LARGE.page(Filter.COLLECTED, Sort.LARGEST, 700, 1).rows().getFirst()
                .number(BoardColumn.FOLLOWERS).orElseThrow();
        assertMeans(followers(some, null), row -> row.number(BoardColumn.FOLLOWERS).orElseThrow() >= some);
        assertMeans(followers(null, some), row -> row.number(BoardColumn.FOLLOWERS).orElseThrow() <= some);
        assertMeans(followers(some / 2, some), row -> row.number(BoardColumn.FOLLOWERS).orElseThrow() <= some
                && row.number(BoardColumn.FOLLOWERS).orElseThrow() >= some / 2);
    }

    @Test
    void observedBeforeIsExclusiveToTheSecond() {
        Row row = LARGE.page(Filter.COLLECTED, Sort.LARGEST, 100, 1).rows().getFirst();
        Instant at = observed(row);
        assertMeans(before(at), other -> observed(other).isBefore(at));
        assertTrue(ids(LARGE, filter(before(at.plusNanos(1)))).contains(row.id()));
    }

    private static Instant observed(Row row) {
        return ((CellValue.Moment) row.value(BoardColumn.OBSERVED_AT).orElseThrow()).value();
    }

    @Test
    void whatIsUnknownIsInNoBound() {
        Board board = Boards.full();
        assertEquals(List.of("Museum@Example.Social"), handles(board, followers(0L, null)));
        assertEquals(List.of("Museum@Example.Social"), handles(board, before(Boards.AS_OF.plusSeconds(9))));
        assertEquals(List.of("Museum@Example.Social"), handles(board,
                new FilterBounds(Set.of(), Set.of(), Set.of("exact", "rounded"), null, null, null, null)));
        assertEquals(List.of(), handles(board,
                new FilterBounds(Set.of(), Set.of("OK"), Set.of(), null, null, null, null)));
    }

    @Test
    void statusOutcomeAndGoneAreThoseOfTheRow() {
        Board board = Boards.full();
        assertEquals(List.of("esa"), handles(board,
                new FilterBounds(Set.of("active"), Set.of(), Set.of(), null, null, null, null)));
        assertEquals(List.of("Museum@Example.Social"), handles(board,
                new FilterBounds(Set.of(), Set.of("RENAMED", "OK"), Set.of(), null, null, null, null)));
        assertEquals(List.of("Museum@Example.Social"), handles(board,
                new FilterBounds(Set.of(), Set.of(), Set.of(), true, null, null, null)));
        assertEquals(List.of("esa"), handles(board,
                new FilterBounds(Set.of(), Set.of(), Set.of(), false, null, null, null)));
    }

    @Test
    void stoppedAccountsAreMeantWhereTheirStatusIsNamed() {
        Account account = Boards.account(1, "x", "stopped", "ESA").withStatus(Account.Status.STOPPED);
        BoardWriter draft = new BoardWriter();
        draft.add(account, new State(account.id(), null, GrowthWindow.EMPTY,
                new State.Visit(Outcome.OK, "d-2026-11-21", Boards.AS_OF, ""), null, 1), java.util.Map.of());
        Board board = draft.finish(Boards.VERSION, Boards.AS_OF, true);
        assertEquals(List.of(), handles(board, FilterBounds.NONE));
        assertEquals(List.of("stopped"), handles(board,
                new FilterBounds(Set.of("stopped"), Set.of(), Set.of(), null, null, null, null)));
    }

    @Test
    void cursorsOfOtherBoundsAreForeign() {
        assertNotEquals(Filter.COLLECTED.mark(), filter(followers(1L, null)).mark());
        assertNotEquals(filter(followers(null, 1L)).mark(), filter(followers(1L, null)).mark());
        assertEquals(Filter.COLLECTED.mark(), filter(FilterBounds.NONE).mark());
    }
}
