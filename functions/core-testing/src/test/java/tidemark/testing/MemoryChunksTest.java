package tidemark.testing;

/** The contract of the Chunks port, kept in memory. */
final class MemoryChunksTest extends ChunksContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
