package tidemark.testing;

/** Runs the contracts of the Chunks port on the store in memory. */
final class MemoryChunksTest implements ChunksContract, CheckpointsContract, DueChunksContract {

    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
