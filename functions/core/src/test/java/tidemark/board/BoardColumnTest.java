package tidemark.board;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every column that is declared. */
class BoardColumnTest {

    private final Board board = Boards.full();

    private Row row(String platform) {
        return board.page(Filter.COLLECTED, Sort.LARGEST, 0, 9).rows().stream()
                .filter(row -> row.address().platform().id().equals(platform)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsFilledFromAnAccountAndReadBackFromTheFile(BoardColumn column) {
        Board read = ((BoardFormat.Decoded.Whole) BoardFormat.decode(BoardFormat.encode(board))).board();
        CellValue value = row("mastodon").value(column).orElseThrow(() -> new AssertionError("the column "
                + column.key() + " is empty: let Boards.full() know what it holds, or mend its getter in BoardColumn"));
        assertTrue(!value.equals(new CellValue.Texts(List.of())), column.key());
        List<Row> rows = read.page(Filter.COLLECTED, Sort.LARGEST, 0, 9).rows();
        assertEquals(value, rows.getFirst().value(column).orElseThrow(), column.key());
        assertEquals(row("github").value(column), rows.get(1).value(column), column.key());
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyIsSpelledAsTheApiSpellsFields(BoardColumn column) {
        assertTrue(column.key().matches("[a-z][a-z_]*(\\.[a-z0-9]+)?"), column.key());
        assertEquals(column, BoardColumn.of(column.key()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void listsAreSortedByAColumnOnlyWhereItSaysSo(BoardColumn column) {
        if (column.is(ColumnTrait.SORTABLE)) {
            assertEquals(new Sort(column, true), Sort.of("-" + column.key()).orElseThrow());
        } else {
            assertTrue(Sort.of(column.key()).isEmpty());
            assertThrows(IllegalArgumentException.class, () -> new Sort(column, false));
        }
    }

    @Test
    void everyGrowthPeriodHasAColumn() {
        Set<String> missing = Arrays.stream(GrowthPeriod.values()).map(period -> "change." + period.key())
                .filter(key -> BoardColumn.of(key).isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing, "are missing: declare them in BoardColumn");
    }

    @Test
    void everyColumnForCallersWithATokenIsInAList() {
        for (BoardColumn column : BoardColumn.all(ColumnTrait.TOKEN_ONLY)) {
            assertTrue(column.is(ColumnTrait.GRID) || column.is(ColumnTrait.ACCOUNTS), column.key());
        }
    }
}
