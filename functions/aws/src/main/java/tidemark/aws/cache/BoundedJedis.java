package tidemark.aws.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

import tidemark.cache.CacheUnavailable;

/**
 * A Redis client whose every call ends in time: {@link #FIRST} for the first, which connects, {@link #CALL} for the others, whatever name
 * resolution, connecting, TLS, the pool or the server do. A client that failed is thrown away, so that no call meets another's dead connection.
 * Thread-safe.
 */
final class BoundedJedis implements AutoCloseable {

    static final Duration FIRST = Duration.ofMillis(300);
    static final Duration CALL = Duration.ofMillis(45);

    private final RedisEndpoint endpoint;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("cache-", 0).factory());
    private final AtomicReference<@Nullable UnifiedJedis> current = new AtomicReference<>();
    private volatile boolean begun;

    BoundedJedis(RedisEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    <T> T ask(Function<UnifiedJedis, T> command) {
        Duration limit = begun ? CALL : FIRST;
        begun = true;
        CompletableFuture<T> answer = new CompletableFuture<>();
        threads.execute(() -> run(command, answer));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            discard(current.get());
            throw new CacheUnavailable("no answer within " + limit.toMillis() + " ms", late);
        } catch (ExecutionException failed) {
            throw new CacheUnavailable(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CacheUnavailable("interrupted", stopped);
        }
    }

    private <T> void run(Function<UnifiedJedis, T> command, CompletableFuture<T> answer) {
        UnifiedJedis pooled = current.get();
        try {
            try {
                answer.complete(command.apply(pooled == null ? connect() : pooled));
            } catch (JedisException failure) {
                discard(pooled);
                if (pooled == null || answer.isDone() || isTimeout(failure)) {
                    throw failure;
                }
                answer.complete(command.apply(connect()));
            }
        } catch (RuntimeException failure) {
            discard(current.get());
            answer.completeExceptionally(failure);
        }
    }

    /** A server that hangs is not asked twice; a connection that the server closed meanwhile is replaced. */
    private static boolean isTimeout(Throwable failure) {
        return failure.getCause() instanceof java.net.SocketTimeoutException;
    }

    private UnifiedJedis connect() {
        UnifiedJedis fresh = endpoint.client();
        UnifiedJedis there = current.compareAndExchange(null, fresh);
        if (there == null) {
            return fresh;
        }
        fresh.close();
        return there;
    }

    private void discard(@Nullable UnifiedJedis broken) {
        if (broken != null && current.compareAndSet(broken, null)) {
            threads.execute(broken::close);
        }
    }

    @Override
    public void close() {
        discard(current.get());
        threads.close();
    }
}
