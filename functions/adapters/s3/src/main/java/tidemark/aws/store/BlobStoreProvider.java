package tidemark.aws.store;

import tidemark.store.BlobStore;

/** Provides stores of blobs by the name of their bucket. Thread-safe. */
public interface BlobStoreProvider {

    BlobStore store(String bucket);
}
