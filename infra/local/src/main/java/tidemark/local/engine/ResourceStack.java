package tidemark.local.engine;

import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What has been started, ended in the reverse order. One that fails to end does not keep the next from it,
 * and one that is started after the end has begun is ended at once. Thread-safe.
 */
public final class ResourceStack implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    public <P extends AutoCloseable> P keep(P part) {
        synchronized (started) {
            if (!closed) {
                started.push(part);
                return part;
            }
        }
        end(part);
        throw new IllegalStateException(part.getClass().getSimpleName() + " came when everything was ending");
    }

    @Override
    public void close() {
        for (AutoCloseable part = next(); part != null; part = next())
            end(part);
    }

    private @Nullable AutoCloseable next() {
        synchronized (started) {
            closed = true;
            return started.poll();
        }
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception broken) {
            log().warn("{} did not end cleanly", part.getClass().getSimpleName(), broken);
        }
    }

    /** Made late: the home is taken before logs have a place. */
    private static Logger log() {
        return LogManager.getLogger(ResourceStack.class);
    }
}
