package tidemark.local.watch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import tidemark.local.Sleeper;

/** Runs its checks every second, each on a separate thread, and reports each fault once and its end once. Thread-safe. */
public final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(Watchdog.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Map<Integer, String> wrong = new ConcurrentHashMap<>();
    private final List<? extends HealthCheck> checks;
    private final Sleeper sleeper;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Consumer<String> listener = sentence -> {};

    /** @param checks in order of importance: the first fault is the one that is shown */
    public Watchdog(List<? extends HealthCheck> checks, Sleeper sleeper) {
        this.checks = List.copyOf(checks);
        this.sleeper = sleeper;
    }

    public Watchdog start() {
        for (int i = 0; i < checks.size(); i++) {
            int place = i;
            threads.execute(() -> keepLooking(place));
        }
        return this;
    }

    /** The present fault, in one sentence. */
    public Optional<String> trouble() {
        return new TreeMap<>(wrong).values().stream().findFirst();
    }

    /** Passes on every report from now on, and the present fault. */
    public void reportTo(Consumer<String> to) {
        listener = to;
        trouble().ifPresent(to);
    }

    /** Runs all checks once. */
    void look() {
        for (int i = 0; i < checks.size(); i++) {
            look(i);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void keepLooking(int place) {
        try {
            while (true) {
                look(place);
                sleeper.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(int place) {
        HealthCheck check = checks.get(place);
        try {
            Optional<String> found = check.look();
            boolean before = wrong.containsKey(place);
            found.ifPresentOrElse(sentence -> wrong.put(place, sentence), () -> wrong.remove(place));
            if (before != found.isPresent()) {
                say(found.orElseGet(check::over));
            }
        } catch (RuntimeException failed) {
            LOG.error("{} could not look", check.getClass().getSimpleName(), failed);
        }
    }

    private void say(String sentence) {
        LOG.warn(sentence);
        listener.accept(sentence);
    }
}
