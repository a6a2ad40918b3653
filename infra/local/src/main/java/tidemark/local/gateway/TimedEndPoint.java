package tidemark.local.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A connection that closes when the head of a request is not complete in time. The time runs from the opening of the connection, and after an answer
 * from the first byte of the next request. Thread-safe.
 */
final class TimedEndPoint extends SocketChannelEndPoint {
    private final Duration limit;
    private final Object lock = new Object();
    private boolean answering;
    private int heads;
    private Scheduler.@Nullable Task running;

    TimedEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler,
            Duration limit) {
        super(channel, selector, key, scheduler);
        this.limit = limit;
    }

    /** The connection of a request. */
    static TimedEndPoint of(Request request) {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        if (connection instanceof TimedEndPoint timed) {
            return timed;
        }
        throw new IllegalStateException("A request came over " + connection);
    }

    @Override
    public void onOpen() {
        start();
        super.onOpen();
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int filled = super.fill(buffer);
        if (filled > 0) {
            start();
        }
        return filled;
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        headComplete();
        super.onClose(cause);
    }

    /** Stops the timer: the following bytes are the body. */
    void headComplete() {
        synchronized (lock) {
            answering = true;
            heads++;
            if (running != null) {
                running.cancel();
            }
            running = null;
        }
    }

    /** Marks the answer as sent: the following bytes are the next head. */
    void answered() {
        synchronized (lock) {
            answering = false;
        }
    }

    private void start() {
        synchronized (lock) {
            int head = heads;
            if (!answering && running == null) {
                running = getScheduler().schedule(() -> expire(head), limit);
            }
        }
    }

    private void expire(int head) {
        synchronized (lock) {
            if (heads != head) {
                return;
            }
        }
        close();
    }
}
