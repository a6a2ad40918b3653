package tidemark.store;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** URLs by which callers without access to the store read or write one file for a while. A caller who has the link needs no token. Thread-safe. */
public interface FileLinks {

    /**
     * A link to write one file.
     *
     * @param headers that the request must have
     */
    record Upload(URI url, Map<String, String> headers) {

        public Upload {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * A link to read a file.
     *
     * @param name under which a browser saves it
     */
    URI download(String key, String name, Duration valid);

    /**
     * A link to write a file once, by PUT.
     *
     * @param bytes the exact length of the file
     */
    Upload upload(String key, String contentType, long bytes, Duration valid);
}
