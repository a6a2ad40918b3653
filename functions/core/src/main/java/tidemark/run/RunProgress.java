package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;
import tidemark.reading.Outcome;

/**
 * How far a run has come.
 *
 * @param expected accounts, absent until planned
 * @param totals over all platforms, those settled at planning included
 * @param platforms by platform
 * @param closedAt absent while open
 */
public record RunProgress(RunId id, Run.Kind kind, Run.State state, @Nullable Long expected, Tally totals,
        Map<Platform, Part> platforms, Instant openedAt, @Nullable Instant closedAt, OptionalDouble accountsPerSecond) {

    /**
     * A platform's part.
     *
     * @param expected accounts
     * @param totals what was counted of them
     */
    public record Part(long expected, Tally totals) {}

    /** Accounts that ended, with any outcome. */
    public long done() {
        return totals.done();
    }

    public Map<Outcome, Long> byOutcome() {
        return totals.outcomes();
    }

    /** The progress of a run; absent if there is none of that id. One query. */
    public static Optional<RunProgress> of(RunId id, Runs runs, Instant now) {
        return runs.counted(id).map(counted -> of(counted, now));
    }

    /** The progress of a run from its own item, without a query: empty where the counters of its checkpoints are needed. */
    public static Optional<RunProgress> of(Run run, Instant now) {
        return run.plan() == null || run.closing() != null
                ? Optional.of(of(new Runs.Counted(run, Map.of()), now))
                : Optional.empty();
    }

    static RunProgress of(Runs.Counted counted, Instant now) {
        Run run = counted.run();
        Run.Plan plan = run.plan();
        Run.Closing closing = run.closing();
        Map<Platform, Part> parts = new TreeMap<>();
        if (plan != null) {
            plan.platforms().forEach((platform, part) -> parts.put(platform, new Part(part.expected(),
                    closing != null
                            ? closing.totals().getOrDefault(platform, Tally.NONE)
                            : counted.counters().getOrDefault(platform, Tally.NONE).plus(part.settled()))));
        }
        Tally totals = parts.values().stream().map(Part::totals).reduce(Tally.NONE, Tally::plus);
        Instant end = closing == null ? now : closing.at();
        double seconds = Duration.between(run.openedAt(), end).toMillis() / 1000.0;
        return new RunProgress(run.id(), run.kind(), run.state(), plan == null ? null : plan.expected(), totals,
                parts, run.openedAt(), closing == null ? null : closing.at(),
                seconds <= 0 ? OptionalDouble.empty() : OptionalDouble.of(totals.done() / seconds));
    }
}
