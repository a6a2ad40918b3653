package tidemark.platforms.spi;

import java.util.List;

/**
 * A platform as Tidemark speaks it. The class lives in the folder that {@code speaks} in the platforms file names and is called like it, with a
 * capital; it has a constructor without parameters. Stateless, thread-safe.
 */
public interface SocialPlatform {

    Addresses addresses();

    /** Its readers, those first that recognise an answer most surely. Those that are {@link FetchMethod}s can be asked. */
    List<Reader> readers();
}
