package tidemark.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.ledger.Accounts;
import tidemark.ledger.Accounts.Entry;
import tidemark.ledger.RecordReading;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformClient.Route;
import tidemark.reading.Outcome;
import tidemark.time.Deadline;

/**
 * Cuts the accounts of a run into chunks, as one invocation's work: an interrupted plan is made again, under the next attempt, when its
 * lease has passed. Thread-safe.
 */
public final class PlanRun {

    private static final int CUTS = 25;

    private final Runs runs;
    private final Chunks chunks;
    private final Accounts accounts;
    private final PlatformClient platformClient;
    private final RecordReading record;
    private final InstantSource clock;
    private final Supplier<String> tokens;
    private final RunSettings settings;

    /** @param tokens never the same twice */
    public PlanRun(Runs runs, Chunks chunks, Accounts accounts, PlatformClient platformClient, RecordReading record,
            InstantSource clock, Supplier<String> tokens, RunSettings settings) {
        this.runs = runs;
        this.chunks = chunks;
        this.accounts = accounts;
        this.platformClient = platformClient;
        this.record = record;
        this.clock = clock;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * Plans a run that is open, unplanned and without a planner.
     *
     * @return its chunks at revision 1, to be dispatched; absent if another call plans it, or time ran out
     */
    public Optional<List<Chunk>> plan(RunId id, Deadline deadline) {
        Instant now = LedgerTime.now(clock);
        Optional<Run> run = runs.find(id).filter(seen -> plannable(seen, now));
        if (run.isEmpty()) {
            return Optional.empty();
        }
        Run claimed = run.get().planning(now.plus(settings.planLease()), tokens.get());
        if (!runs.write(claimed)) {
            return Optional.empty();
        }
        Run mine = claimed.stored();
        PlanBuilder draft = draft(mine, deadline);
        List<Chunks.Cut> cuts = draft.cuts(now);
        if (!add(cuts, deadline)) {
            return Optional.empty();
        }
        Run planned = mine.planned(draft.plan(cuts), tokens.get());
        return runs.write(planned)
                ? Optional.of(cuts.stream().map(cut -> cut.chunk().stored()).toList())
                : Optional.empty();
    }

    private static boolean plannable(Run run, Instant now) {
        return run.state() == Run.State.PLANNING && !run.overdue()
                && (run.planner() == null || run.planner().until().isBefore(now));
    }

    private PlanBuilder draft(Run run, Deadline deadline) {
        boolean soon = run.selection() instanceof AccountSelection.Named named
                && named.accounts().size() <= settings.inline();
        PlanBuilder draft = new PlanBuilder(run, settings, soon);
        switch (run.selection()) {
            case AccountSelection.All all -> accounts.walk(entry -> {
                record.forgetOverdue(entry, LedgerTime.now(clock));
                consider(draft, entry, run, deadline);
            });
            case AccountSelection.Whole whole -> accounts.walk(entry -> {
                if (entry.account().address().platform().equals(whole.platform())) {
                    consider(draft, entry, run, deadline);
                }
            });
            case AccountSelection.Named named -> {
                Map<AccountId, Entry> entries = accounts.entries(named.accounts());
                entries.values().forEach(entry -> {
                    if (entry.account().status() == Account.Status.ACTIVE) {
                        consider(draft, entry, run, deadline);
                    } else {
                        draft.settle(entry, Outcome.WITHDRAWN);
                    }
                });
            }
        }
        return draft;
    }

    private void consider(PlanBuilder draft, Entry entry, Run run, Deadline deadline) {
        if (entry.account().status() != Account.Status.ACTIVE || late(deadline)) {
            return;
        }
        switch (platformClient.route(entry.account())) {
            case Route.Open open -> draft.cut(entry, open.scope());
            case Route.Closed closed -> {
                record.note(entry, closed.outcome(), closed.detail(), run.id().text(), LedgerTime.now(clock));
                draft.settle(entry, closed.outcome());
            }
        }
    }

    /** Adds the chunks; false if time runs out before. */
    private boolean add(List<Chunks.Cut> cuts, Deadline deadline) {
        List<List<Chunks.Cut>> batches = new ArrayList<>();
        for (int from = 0; from < cuts.size(); from += CUTS) {
            batches.add(cuts.subList(from, Math.min(from + CUTS, cuts.size())));
        }
        for (List<Chunks.Cut> batch : batches) {
            if (late(deadline)) {
                return false;
            }
            chunks.add(batch);
        }
        return !late(deadline);
    }

    private boolean late(Deadline deadline) {
        return deadline.remaining().compareTo(settings.margin()) < 0;
    }
}
