package tidemark.testing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Runs;
import tidemark.run.Tally;

/** Runs in memory. */
public final class MemoryRuns implements Runs {

    private final Map<RunId, Run> runs = new TreeMap<>();
    private final Map<RunId, Map<Platform, Tally>> counters = new HashMap<>();
    private final Map<String, RunId> names = new HashMap<>();
    private final TreeSet<RunId> open = new TreeSet<>();

    @Override
    public synchronized boolean open(Run run, List<String> named) {
        Run stands = runs.get(run.id());
        if (stands != null) {
            return isWrite(run, stands);
        }
        if (named.stream().anyMatch(names::containsKey)) {
            return false;
        }
        runs.put(run.id(), run.stored());
        open.add(run.id());
        named.forEach(name -> names.put(name, run.id()));
        return true;
    }

    @Override
    public synchronized Optional<RunId> named(String name) {
        return Optional.ofNullable(names.get(name));
    }

    @Override
    public synchronized RunId name(String name, RunId run) {
        return names.computeIfAbsent(name, free -> run);
    }

    @Override
    public synchronized Optional<Run> find(RunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized Map<RunId, Run> find(Collection<RunId> ids) {
        Map<RunId, Run> found = new TreeMap<>();
        ids.forEach(id -> find(id).ifPresent(run -> found.put(id, run)));
        return found;
    }

    @Override
    public synchronized Optional<Counted> counted(RunId id) {
        return find(id).map(run -> new Counted(run, Map.copyOf(counters.getOrDefault(id, Map.of()))));
    }

    @Override
    public synchronized List<RunId> open() {
        return List.copyOf(open);
    }

    @Override
    public synchronized List<RunId> latest(int limit) {
        return runs.values().stream()
                .sorted(Comparator.comparing(Run::openedAt).thenComparing(Run::id).reversed())
                .limit(limit).map(Run::id).toList();
    }

    @Override
    public synchronized boolean write(Run next) {
        Run stands = runs.get(next.id());
        if (isWrite(next, stands)) {
            return true;
        }
        if (stands == null || stands.rev() != next.rev()) {
            return false;
        }
        runs.put(next.id(), next.stored());
        return true;
    }

    @Override
    public synchronized boolean close(Run closed, List<String> freed) {
        if (!write(closed)) {
            return false;
        }
        open.remove(closed.id());
        freed.forEach(name -> names.remove(name, closed.id()));
        return true;
    }

    synchronized void add(RunId run, Platform platform, Tally difference) {
        counters.computeIfAbsent(run, id -> new TreeMap<>()).merge(platform, difference, Tally::plus);
    }

    private static boolean isWrite(Run next, @Nullable Run stands) {
        return stands != null && stands.rev() == next.rev() + 1 && stands.writer().equals(next.writer());
    }
}
