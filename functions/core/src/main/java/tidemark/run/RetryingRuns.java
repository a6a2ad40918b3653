package tidemark.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tidemark.ledger.UncertainWriteRetry;

/** Repeats every access to runs that was left {@linkplain tidemark.ledger.WriteUncertain unsettled}. Thread-safe. */
public record RetryingRuns(Runs runs, UncertainWriteRetry repeats) implements Runs {

    @Override
    public boolean open(Run run, List<String> names) {
        return repeats.settle(() -> runs.open(run, names));
    }

    @Override
    public Optional<RunId> named(String name) {
        return repeats.settle(() -> runs.named(name));
    }

    @Override
    public RunId name(String name, RunId run) {
        return repeats.settle(() -> runs.name(name, run));
    }

    @Override
    public Optional<Run> find(RunId id) {
        return repeats.settle(() -> runs.find(id));
    }

    @Override
    public Map<RunId, Run> find(Collection<RunId> ids) {
        return repeats.settle(() -> runs.find(ids));
    }

    @Override
    public Optional<Counted> counted(RunId id) {
        return repeats.settle(() -> runs.counted(id));
    }

    @Override
    public List<RunId> open() {
        return repeats.settle(() -> runs.open());
    }

    @Override
    public List<RunId> latest(int limit) {
        return repeats.settle(() -> runs.latest(limit));
    }

    @Override
    public boolean write(Run next) {
        return repeats.settle(() -> runs.write(next));
    }

    @Override
    public boolean close(Run closed, List<String> freed) {
        return repeats.settle(() -> runs.close(closed, freed));
    }
}
