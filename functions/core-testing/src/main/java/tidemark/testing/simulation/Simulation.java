package tidemark.testing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/** Plays the schedules of many seeds, as many at once as there are processors. */
final class Simulation {

    private Simulation() {}

    /**
     * The result of playing seeds.
     *
     * @param seeds played
     * @param steps port calls and waits
     * @param requests platforms received
     * @param crashes how often each role crashed at each step, as {@code role:port.call:side}
     * @param broken the lowest seed that broke a promise, if any did
     */
    record Report(long seeds, long steps, long requests, Map<String, Integer> crashes, Optional<Broken> broken) {}

    /** A seed and what it broke. */
    record Broken(long seed, Throwable promise) {}

    /** Plays seeds until one breaks a promise. */
    static Report play(long first, long seeds, Mutation mutation) {
        int processors = Runtime.getRuntime().availableProcessors();
        AtomicLong next = new AtomicLong(first);
        AtomicBoolean stop = new AtomicBoolean();
        List<Callable<Report>> players = new ArrayList<>();
        for (int n = 0; n < processors; n++) {
            players.add(() -> player(next, first + seeds, mutation, stop));
        }
        Report sum = new Report(0, 0, 0, Map.of(), Optional.empty());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Report> report : threads.invokeAll(players)) {
                sum = sum(sum, report.get());
            }
            return sum;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Plays one seed and returns what happened in it, and what it broke. */
    static Replay replay(long seed, Mutation mutation) {
        Schedule schedule = new Schedule(seed, mutation, true);
        Throwable broken = broken(schedule);
        return new Replay(List.copyOf(schedule.world().trace()), Optional.ofNullable(broken));
    }

    record Replay(List<String> trace, Optional<Throwable> broken) {}

    private static Report player(AtomicLong next, long end, Mutation mutation, AtomicBoolean stop) {
        Report sum = new Report(0, 0, 0, Map.of(), Optional.empty());
        for (long seed = next.getAndIncrement(); seed < end && !stop.get(); seed = next.getAndIncrement()) {
            Schedule schedule = new Schedule(seed, mutation, false);
            Throwable broken = broken(schedule);
            if (broken != null) {
                stop.set(true);
            }
            sum = sum(sum, new Report(1, schedule.world().steps(), schedule.requests(), schedule.crashes(),
                    broken == null ? Optional.empty() : Optional.of(new Broken(seed, broken))));
        }
        return sum;
    }

    private static @Nullable Throwable broken(Schedule schedule) {
        try {
            schedule.play();
            return null;
        } catch (Violation | RuntimeException broken) {
            return broken;
        }
    }

    private static Report sum(Report one, Report other) {
        Map<String, Integer> crashes = new TreeMap<>(one.crashes);
        other.crashes.forEach((where, times) -> crashes.merge(where, times, Integer::sum));
        boolean first = one.broken.isPresent()
                && (other.broken.isEmpty() || one.broken.get().seed < other.broken.get().seed);
        return new Report(one.seeds + other.seeds, one.steps + other.steps, one.requests + other.requests, crashes,
                first ? one.broken : other.broken);
    }
}
