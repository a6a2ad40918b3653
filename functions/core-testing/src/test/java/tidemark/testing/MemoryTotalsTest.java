package tidemark.testing;

import tidemark.board.Totals;

/** Runs the contract of the Totals port on the store in memory. */
final class MemoryTotalsTest extends TotalsContract {

    @Override
    protected Totals totals() {
        return new MemoryTotals();
    }
}
