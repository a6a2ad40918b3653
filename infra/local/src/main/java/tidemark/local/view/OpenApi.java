package tidemark.local.view;

import java.net.URI;

/** The API of a home, which is there until it is closed. */
public interface OpenApi extends AutoCloseable {

    /** Its address, without a path. */
    URI address();

    /** A token with which everything may be read. */
    String viewerToken() throws InterruptedException;

    @Override
    void close();
}
