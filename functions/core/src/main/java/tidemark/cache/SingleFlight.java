package tidemark.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Runs work once for all threads that ask for the same key at the same time; the others get its result, or its failure. Thread-safe. */
final class SingleFlight<T> {

    private final ConcurrentMap<String, CompletableFuture<T>> under = new ConcurrentHashMap<>();

    T once(String key, Supplier<T> work) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> other = under.putIfAbsent(key, own);
        if (other != null) {
            return join(other);
        }
        try {
            own.complete(work.get());
        } catch (Throwable failure) {
            own.completeExceptionally(failure);
        } finally {
            under.remove(key, own);
        }
        return join(own);
    }

    private static <T> T join(CompletableFuture<T> flight) {
        try {
            return flight.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw failed;
            }
        }
    }
}
