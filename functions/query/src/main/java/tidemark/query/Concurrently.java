package tidemark.query;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does the same for several things at once, each on a virtual thread of its own. */
final class Concurrently {

    private Concurrently() {}

    /** The results in the order of the things. The first failure is thrown once all have ended. */
    static <A, B> List<B> map(List<A> things, Function<A, B> task) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<B>> running = things.stream()
                    .map(thing -> CompletableFuture.supplyAsync(() -> task.apply(thing), threads)).toList();
            return running.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw failed;
        }
    }
}
