package tidemark.local.engine;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Ends parts of the stack one after the other, so that one that fails to end does not keep the next from it. */
public final class Closing {
    private static final Logger LOG = LogManager.getLogger(Closing.class);

    private Closing() {}

    public static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception broken) {
            LOG.warn("{} did not end cleanly", part.getClass().getSimpleName(), broken);
        }
    }
}
