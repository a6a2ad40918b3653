package tidemark.testing;

import tidemark.board.Pointers;

/** Runs the contract of the Pointers port on the store in memory. */
final class MemoryPointersTest extends PointersContract {

    @Override
    protected Pointers pointers() {
        return new MemoryPointers();
    }
}
