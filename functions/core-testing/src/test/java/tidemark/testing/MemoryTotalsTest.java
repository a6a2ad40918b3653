package tidemark.testing;

import tidemark.board.Totals;

/** The contract of the Totals port, kept in memory. */
final class MemoryTotalsTest extends TotalsContract {

    @Override
    protected Totals totals() {
        return new MemoryTotals();
    }
}
