package tidemark.aws.dynamo;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Runs a task for each element of a collection, a bounded number in parallel. */
final class BoundedParallelism {

    private BoundedParallelism() {}

    /** Returns when all tasks are done. The first failure cancels the rest and is thrown. */
    static <T> void over(int lanes, Collection<T> things, Consumer<T> work) {
        if (lanes == 1 || things.size() == 1) {
            things.forEach(work);
            return;
        }
        Iterator<T> rest = things.iterator();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = IntStream.range(0, Math.min(lanes, things.size()))
                    .mapToObj(lane -> threads.submit(() -> run(rest, work))).toList();
            for (Future<?> lane : running) {
                join(lane, threads);
            }
        }
    }

    private static <T> void run(Iterator<T> rest, Consumer<T> work) {
        for (Optional<T> thing = next(rest); thing.isPresent(); thing = next(rest)) {
            work.accept(thing.get());
        }
    }

    private static <T> Optional<T> next(Iterator<T> rest) {
        synchronized (rest) {
            return rest.hasNext() && !Thread.currentThread().isInterrupted()
                    ? Optional.of(rest.next())
                    : Optional.empty();
        }
    }

    private static void join(Future<?> lane, ExecutorService threads) {
        try {
            lane.get();
        } catch (ExecutionException failed) {
            threads.shutdownNow();
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
