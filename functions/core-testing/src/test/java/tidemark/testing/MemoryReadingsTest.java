package tidemark.testing;

/** Runs the contract of the Readings port on the store in memory. */
final class MemoryReadingsTest extends ReadingsContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
