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
 * A Redis client with a time limit on every call: {@link #FIRST} for the first, which connects, a separate limit for the others. The limits include
 * name resolution, connecting, TLS and the pool. A client that failed is discarded, so that no call reuses another's dead connection; a client whose
 * server only refused a command is kept. Thread-safe.
 */
final class BoundedJedis implements AutoCloseable {

    static final Duration FIRST = Duration.ofMillis(300);

    /** The limit for one command: after it the server counts as hanging. */
    static final Duration COMMAND = Duration.ofMillis(25);

    private final RedisEndpoint endpoint;
    private final Duration command;
    private final Duration call;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("cache-", 0).factory());
    private final AtomicReference<@Nullable UnifiedJedis> current = new AtomicReference<>();
    private volatile boolean begun;

    /** @param command how long the server may be silent; a whole call takes less than twice that */
    BoundedJedis(RedisEndpoint endpoint, Duration command) {
        this.endpoint = endpoint;
        this.command = command;
        this.call = command.multipliedBy(9).dividedBy(5);
    }

    <T> T ask(Function<UnifiedJedis, T> command) {
        Duration limit = begun || call.compareTo(FIRST) > 0 ? call : FIRST;
        begun = true;
        CompletableFuture<T> answer = new CompletableFuture<>();
        threads.execute(() -> run(command, answer));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            discard(current.get());
            throw new CacheUnavailable("no answer within " + limit.toMillis() + " ms", late);
        } catch (ExecutionException failed) {
            throw unavailable(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CacheUnavailable("interrupted", stopped);
        }
    }

    private static CacheUnavailable unavailable(Throwable failure) {
        String why = String.valueOf(failure.getMessage());
        return ErrorReply.of(failure) == ErrorReply.SERVER
                ? new CacheUnavailable(why, failure)
                : CacheUnavailable.refused(why, failure);
    }

    private <T> void run(Function<UnifiedJedis, T> command, CompletableFuture<T> answer) {
        try {
            answer.complete(attempt(command, answer));
        } catch (Throwable failure) {
            if (!ErrorReply.of(failure).leavesConnectionUsable()) {
                discard(current.get());
            }
            answer.completeExceptionally(failure);
        }
    }

    private <T> T attempt(Function<UnifiedJedis, T> command, CompletableFuture<T> answer) {
        UnifiedJedis pooled = current.get();
        try {
            return command.apply(pooled == null ? connect() : pooled);
        } catch (JedisException failure) {
            if (ErrorReply.of(failure).leavesConnectionUsable()) {
                throw failure;
            }
            discard(pooled);
            if (pooled == null || answer.isDone() || isTimeout(failure)) {
                throw failure;
            }
            return command.apply(connect());
        }
    }

    /** Whether a call timed out: a hanging server is not asked again, while a connection that the server closed is replaced. */
    private static boolean isTimeout(Throwable failure) {
        return failure.getCause() instanceof java.net.SocketTimeoutException;
    }

    private UnifiedJedis connect() {
        UnifiedJedis fresh = endpoint.client(command);
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
