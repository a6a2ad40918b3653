package tidemark.platforms.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host name up before the client needs it, within the caller's deadline, on threads of its own; the client, whose threads serve all requests,
 * gets the addresses found and never waits for the name service. Thread-safe.
 */
final class DeadlineResolver implements DnsResolver, AutoCloseable {

    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_KEPT = 10_000;

    private final DnsResolver names;
    private final ThreadPoolExecutor threads;
    private final ConcurrentMap<String, FutureTask<InetAddress[]>> running = new ConcurrentHashMap<>();
    private final Map<String, InetAddress[]> found = Collections.synchronizedMap(new Recent());

    DeadlineResolver(DnsResolver names) {
        this.names = names;
        this.threads = new ThreadPoolExecutor(0, MOST_AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("tidemark-names-", 0).factory());
    }

    /**
     * Waits until the addresses of a name are known; a look-up that continues after the deadline serves the next caller that waits for that name.
     *
     * @throws UnknownHostException if the name has no address
     * @throws TimeoutException if they are not known within the time left, or too many names are being looked up
     */
    void await(String host, Duration left) throws UnknownHostException, TimeoutException, InterruptedException {
        try {
            found.put(key(host), lookup(key(host)).get(left.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException("the name service failed", e.getCause());
        }
    }

    private FutureTask<InetAddress[]> lookup(String host) throws TimeoutException {
        FutureTask<InetAddress[]> mine = new FutureTask<>(() -> names.resolve(host));
        FutureTask<InetAddress[]> other = running.putIfAbsent(host, mine);
        if (other != null) {
            return other;
        }
        try {
            threads.execute(() -> {
                try {
                    mine.run();
                } finally {
                    running.remove(host, mine);
                }
            });
        } catch (RejectedExecutionException full) {
            running.remove(host, mine);
            mine.cancel(false);
            throw new TimeoutException("too many names are being looked up");
        }
        return mine;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = found.get(key(host));
        if (addresses == null) {
            throw new UnknownHostException(host);
        }
        return addresses.clone();
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The most recently looked up names. */
    private static final class Recent extends LinkedHashMap<String, InetAddress[]> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, InetAddress[]> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
