package tidemark.testing;

/** The contract of the Readings port, kept in memory. */
final class MemoryReadingsTest extends ReadingsContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
