package tidemark.testing;

/** Runs the contracts of the Readings port on the store in memory. */
final class MemoryReadingsTest
        implements
            ReadingsContract,
            ImportedReadingsContract,
            FoldedReadingsContract,
            StatesContract {

    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
