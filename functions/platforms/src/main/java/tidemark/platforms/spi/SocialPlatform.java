package tidemark.platforms.spi;

import java.util.List;

/**
 * The code of one platform. The class is in the folder that {@code recognizes} in the platforms file names and has the same name, capitalized; it has a
 * constructor without parameters. Stateless, thread-safe.
 */
public interface SocialPlatform {

    Addresses addresses();

    /** The readers; those that recognise an answer most reliably come first. Those that are {@link FetchMethod}s can send requests. */
    List<Reader> readers();
}
