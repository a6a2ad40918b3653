package tidemark.local.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Runs every call of an embedded engine on a separate thread that is never interrupted: an interrupted engine keeps its locks forever. An interrupted
 * caller stops waiting, as for a remote service, and the call's result is dropped. Thread-safe.
 */
public final class EngineCalls implements AutoCloseable {
    /** Platform threads: the engine waits in its own queue, and with virtual threads a collection took three times as long. */
    private final ExecutorService threads = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("engine-", 0).factory());
    /** The results that callers wait for, by call number. */
    private final Map<Long, CompletableFuture<Object>> awaited = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private volatile @Nullable String refusal;

    /**
     * The engine's progress.
     *
     * @param ended how many calls have ended
     * @param running how many calls are still running
     */
    public record Progress(long ended, long running) {}

    /** Wraps a client so that its callers may be interrupted. */
    public <C> C guarded(Class<C> type, C client) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (AwsResponse.class.isAssignableFrom(method.getReturnType())) {
                return call(client, method, arguments);
            }
            return method.isDefault() && arguments != null
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : invoke(client, method, arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    /** Returns the engine's progress. */
    public Progress progress() {
        long before = ended.get();
        return new Progress(before, begun.get() - before);
    }

    /** From now on all callers, including waiting ones, fail at once with this sentence, because the engine hangs. */
    public void refuse(String sentence) {
        refusal = sentence;
        awaited.values().forEach(call -> call.completeExceptionally(SdkClientException.create(sentence)));
    }

    /** From now on callers wait again. */
    public void accept() {
        refusal = null;
    }

    /** Waits at most a second for running calls. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private Object call(Object client, Method method, Object[] arguments) throws Throwable {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        long number = numbers.incrementAndGet();
        awaited.put(number, answer);
        try {
            String standing = refusal;
            if (standing != null) {
                throw SdkClientException.create(standing);
            }
            begin(client, method, arguments, answer);
            return answer.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("The caller was interrupted", interrupted);
        } finally {
            awaited.remove(number);
        }
    }

    private void begin(Object client, Method method, Object[] arguments, CompletableFuture<Object> answer) {
        begun.incrementAndGet();
        try {
            threads.execute(() -> {
                try {
                    answer.complete(invoke(client, method, arguments));
                } catch (Throwable failed) {
                    answer.completeExceptionally(failed);
                } finally {
                    ended.incrementAndGet();
                }
            });
        } catch (RejectedExecutionException closed) {
            ended.incrementAndGet();
            throw SdkClientException.create("The engine is closed", closed);
        }
    }

    private static Object invoke(Object client, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
