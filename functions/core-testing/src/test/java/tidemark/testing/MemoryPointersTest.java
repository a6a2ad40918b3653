package tidemark.testing;

import tidemark.board.Pointers;

/** The contract of the Pointers port, kept in memory. */
final class MemoryPointersTest extends PointersContract {

    @Override
    protected Pointers pointers() {
        return new MemoryPointers();
    }
}
