package tidemark.run;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

import tidemark.time.Deadline;

/**
 * The work of every minute: sends due chunks, ends overdue runs, closes runs whose chunks are all done, plans open ones. Costs one query
 * when no run is open. Two ticks may run at once. Thread-safe.
 */
public final class Tick {

    private final Runs runs;
    private final PlanRun planner;
    private final DueChunks choose;
    private final ChunkDispatcher dispatch;
    private final EndRun end;
    private final InstantSource clock;

    public Tick(Runs runs, PlanRun planner, DueChunks choose, ChunkDispatcher dispatch, EndRun end,
            InstantSource clock) {
        this.runs = runs;
        this.planner = planner;
        this.choose = choose;
        this.dispatch = dispatch;
        this.end = end;
        this.clock = clock;
    }

    /**
     * What a tick did.
     *
     * @param open runs at its beginning
     * @param planned runs
     * @param sent chunks
     * @param closed runs
     */
    public record Done(int open, int planned, int sent, int closed) {}

    /**
     * Does what is due, as far as time allows; the next tick continues. A fault in one run does not stop the others.
     *
     * @throws RuntimeException the first fault, with the others suppressed, after everything else was done
     */
    public Done tick(Deadline deadline) {
        Map<RunId, Run> open = open();
        if (open.isEmpty()) {
            return new Done(0, 0, 0, 0);
        }
        Faults faults = new Faults();
        int sent = faults.collect(() -> dispatch.send(choose.due(open)));
        int closed = 0;
        int planned = 0;
        for (Run run : open.values()) {
            closed += faults.collect(() -> end.end(run, deadline) ? 1 : 0);
        }
        for (Run run : open.values()) {
            if (run.state() == Run.State.PLANNING && run.deadline().isAfter(clock.instant())) {
                planned += faults.collect(() -> planner.plan(run.id(), deadline).isPresent() ? 1 : 0);
            }
        }
        if (planned > 0) {
            sent += faults.collect(() -> dispatch.send(choose.due(open())));
        }
        faults.rethrow();
        return new Done(open.size(), planned, sent, closed);
    }

    private Map<RunId, Run> open() {
        Map<RunId, Run> open = new LinkedHashMap<>();
        for (RunId id : runs.open()) {
            Optional<Run> run = runs.find(id);
            run.filter(seen -> seen.closing() == null).ifPresent(seen -> open.put(id, seen));
        }
        return open;
    }

    /** Collects the faults of pieces of work that must not stop each other. */
    private static final class Faults {

        private final List<RuntimeException> faults = new ArrayList<>();

        int collect(IntSupplier work) {
            try {
                return work.getAsInt();
            } catch (RuntimeException fault) {
                faults.add(fault);
                return 0;
            }
        }

        void rethrow() {
            if (!faults.isEmpty()) {
                RuntimeException first = faults.removeFirst();
                faults.forEach(first::addSuppressed);
                throw first;
            }
        }
    }
}
