package tidemark.testing;

/** Runs the contract of the Chunks port on the store in memory. */
final class MemoryChunksTest extends ChunksContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
