package tidemark.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Large files under keys like those of a {@link BlobStore}, written and read as streams. A reader sees a file whole or not at all. Thread-safe;
 * the streams are not. Throws {@link IOException} or an unchecked exception where the store itself fails.
 */
public interface FileStore {

    /**
     * Begins a file; it is there, in place of one that had the key, once it is finished.
     *
     * @param contentType the media type with which it is served
     */
    FileDraft create(String key, String contentType);

    /** A file from its beginning, empty if there is none; to be closed. */
    Optional<InputStream> open(String key) throws IOException;
}
