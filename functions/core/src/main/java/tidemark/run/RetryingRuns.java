package tidemark.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tidemark.ledger.UncertainWriteRetry;

/** Repeats every access to runs that was left {@linkplain tidemark.ledger.WriteUncertain uncertain}. Thread-safe. */
public record RetryingRuns(Runs runs, UncertainWriteRetry retry) implements Runs {

    @Override
    public boolean open(Run run, List<String> names) {
        return retry.settle(() -> runs.open(run, names));
    }

    @Override
    public Optional<RunId> named(String name) {
        return retry.settle(() -> runs.named(name));
    }

    @Override
    public RunId name(String name, RunId run) {
        return retry.settle(() -> runs.name(name, run));
    }

    @Override
    public Optional<Run> find(RunId id) {
        return retry.settle(() -> runs.find(id));
    }

    @Override
    public Map<RunId, Run> find(Collection<RunId> ids) {
        return retry.settle(() -> runs.find(ids));
    }

    @Override
    public Optional<Counted> counted(RunId id) {
        return retry.settle(() -> runs.counted(id));
    }

    @Override
    public List<RunId> open() {
        return retry.settle(() -> runs.open());
    }

    @Override
    public List<RunId> latest(int limit) {
        return retry.settle(() -> runs.latest(limit));
    }

    @Override
    public boolean write(Run next) {
        return retry.settle(() -> runs.write(next));
    }

    @Override
    public boolean close(Run closed, List<String> freed) {
        return retry.settle(() -> runs.close(closed, freed));
    }
}
