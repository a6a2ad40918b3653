package tidemark.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import tidemark.local.Sleeper;
import tidemark.local.template.Bucket;

/** Deletes objects whose time in their bucket is over, at the start and every hour, as the lifecycle of S3 does. */
public final class ExpirySweep implements AutoCloseable {

    private static final Logger LOG = LogManager.getLogger(ExpirySweep.class);
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Path buckets;
    private final List<Bucket> rules;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    /** @param buckets the folder with a folder a bucket */
    public ExpirySweep(Path buckets, List<Bucket> rules, InstantSource clock, Sleeper sleeper) {
        this.buckets = buckets;
        this.rules = List.copyOf(rules);
        this.clock = clock;
        this.sleeper = sleeper;
    }

    public ExpirySweep start() {
        thread.execute(this::run);
        return this;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                sweep();
                sleeper.sleep(BETWEEN);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes what is over now. A file that cannot be deleted is logged and tried again by the next sweep. */
    void sweep() {
        for (Bucket bucket : rules) {
            for (Bucket.Expiry rule : bucket.expiries()) {
                Path folder = buckets.resolve(bucket.name()).resolve(rule.prefix());
                try (Stream<Path> files = Files.walk(folder)) {
                    Instant oldest = clock.instant().minus(rule.age());
                    files.filter(Files::isRegularFile).forEach(file -> delete(file, oldest));
                } catch (NoSuchFileException none) {
                    LOG.debug("Nothing is in {}", folder, none);
                } catch (IOException | java.io.UncheckedIOException failure) {
                    LOG.warn("The files of {} could not be looked through", folder, failure);
                }
            }
        }
    }

    private static void delete(Path file, Instant oldest) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            LOG.warn("The old file {} could not be deleted", file, failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
