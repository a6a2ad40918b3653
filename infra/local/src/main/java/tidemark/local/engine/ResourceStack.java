package tidemark.local.engine;

import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The started resources, which it ends in reverse order. A resource that fails to end does not stop the others, and one that is added after the end
 * has begun is ended at once. Thread-safe.
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
        for (AutoCloseable part = next(); part != null; part = next()) {
            end(part);
        }
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

    /** Created late, because logs have no folder before the home is locked. */
    private static Logger log() {
        return LogManager.getLogger(ResourceStack.class);
    }
}
