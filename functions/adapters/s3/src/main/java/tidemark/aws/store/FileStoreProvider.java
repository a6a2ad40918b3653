package tidemark.aws.store;

import tidemark.store.FileLinks;
import tidemark.store.FileStore;

/** Provides large files and links to them by the name of their bucket. Thread-safe. */
public interface FileStoreProvider extends BlobStoreProvider {

    FileStore files(String bucket);

    FileLinks links(String bucket);
}
