package tidemark.local.lambda;

import java.time.InstantSource;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;

import tidemark.local.template.Function;

/**
 * Runs one function: an environment, which is one handler instance, serves one invocation at a time and is reused. A handler that overruns its time
 * limit is interrupted and its environment discarded, as Lambda ends the sandbox. An invocation beyond the function's concurrency waits, where Lambda
 * would refuse it. Thread-safe.
 */
public final class LambdaHost implements Invoker, AutoCloseable {
    /** The key of the log context that names the function and thereby the log file. */
    public static final String FUNCTION_KEY = "local_function";
    private static final Logger LOG = LogManager.getLogger(LambdaHost.class);
    private static final int ACCOUNT_LIMIT = 100;

    private final Function function;
    private final FunctionCatalog.Factory factory;
    private final InstantSource clock;
    private final Semaphore slots;
    private final Deque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();
    private final AtomicLong requests = new AtomicLong();
    private final ExecutorService threads;

    public LambdaHost(Function function, FunctionCatalog catalog, InstantSource clock) {
        this.function = function;
        this.factory = catalog.factory(function.handler());
        this.clock = clock;
        this.slots = new Semaphore(function.reservedConcurrency().orElse(ACCOUNT_LIMIT));
        this.threads = Executors
                .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name(function.name() + "-", 0).factory());
    }

    public Function function() {
        return function;
    }

    @Override
    public InvocationResult invoke(String json) {
        slots.acquireUninterruptibly();
        try {
            return await(threads.submit(() -> run(json)));
        } finally {
            slots.release();
        }
    }

    /** Interrupts running invocations. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private InvocationResult await(Future<InvocationResult> running) {
        try {
            return running.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException overrun) {
            running.cancel(true);
            LOG.warn("{} timed out after {} s", function.name(), function.timeout().toSeconds());
            return new InvocationResult.TimedOut(function.timeout());
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return new InvocationResult.Failed("Sandbox.Stopped", function.name() + " was stopped");
        } catch (ExecutionException broken) {
            return failed(broken.getCause() == null ? broken : broken.getCause());
        }
    }

    private InvocationResult run(String json) throws Exception {
        ThreadContext.put(FUNCTION_KEY, function.name());
        RequestStreamHandler environment = idle.pollFirst();
        if (environment == null) {
            environment = Payloads.streaming(factory.create(function.environment()));
        }
        String answer;
        try {
            answer = Payloads.call(environment, json, context());
        } catch (Exception thrown) {
            release(environment);
            throw thrown;
        }
        release(environment);
        return new InvocationResult.Answered(answer);
    }

    private void release(RequestStreamHandler environment) {
        if (!Thread.currentThread().isInterrupted()) {
            idle.addFirst(environment);
        }
    }

    private LocalContext context() {
        String request = function.name() + "-" + requests.incrementAndGet();
        return new LocalContext(function, request, clock.instant().plus(function.timeout()), clock);
    }

    private InvocationResult failed(Throwable thrown) {
        ThreadContext.put(FUNCTION_KEY, function.name());
        LOG.error("{} failed", function.name(), thrown);
        ThreadContext.remove(FUNCTION_KEY);
        return new InvocationResult.Failed(thrown.getClass().getName(), String.valueOf(thrown.getMessage()));
    }
}
