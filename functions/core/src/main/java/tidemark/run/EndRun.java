package tidemark.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.ledger.Accounts;
import tidemark.ledger.Accounts.Entry;
import tidemark.ledger.RecordReading;
import tidemark.reading.Outcome;
import tidemark.time.Deadline;

/** Ends runs past their deadline, and closes runs whose chunks are all done. Thread-safe. */
public final class EndRun {

    private final Runs runs;
    private final Chunks chunks;
    private final Accounts accounts;
    private final RecordReading record;
    private final ClosedRuns closed;
    private final InstantSource clock;
    private final Supplier<String> tokens;
    private final RunSettings settings;

    /** @param tokens never the same twice */
    public EndRun(Runs runs, Chunks chunks, Accounts accounts, RecordReading record, ClosedRuns closed,
            InstantSource clock, Supplier<String> tokens, RunSettings settings) {
        this.runs = runs;
        this.chunks = chunks;
        this.accounts = accounts;
        this.record = record;
        this.closed = closed;
        this.clock = clock;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** Closes a run if it is over; true if this call did. Past its deadline its open chunks are ended first, as far as time allows. */
    boolean end(Run seen, Deadline deadline) {
        if (close(seen.id())) {
            return true;
        }
        if (!seen.deadline().isBefore(LedgerTime.now(clock)) || !overdue(seen)) {
            return false;
        }
        settle(seen.id(), deadline);
        return close(seen.id());
    }

    private boolean close(RunId id) {
        Runs.Counted counted = runs.counted(id).orElseThrow();
        Run run = counted.run();
        Run.Plan plan = run.plan();
        if (plan == null || run.closing() != null) {
            return false;
        }
        long done = counted.counters().values().stream().mapToLong(Tally::chunks).sum();
        if (done < plan.chunks()) {
            return false;
        }
        Map<Platform, Tally> totals = totals(counted);
        long ended = totals.values().stream().mapToLong(Tally::done).sum();
        if (ended != plan.expected() || done != plan.chunks()) {
            throw new IllegalStateException("run " + id + " expected " + plan.expected() + " accounts in "
                    + plan.chunks() + " chunks and counts " + ended + " in " + done);
        }
        closed.closing(id);
        Run next = run.closed(new Run.Closing(LedgerTime.now(clock), run.overdue(), totals), tokens.get());
        return runs.close(next, List.of(OpenRun.ALL));
    }

    private static Map<Platform, Tally> totals(Runs.Counted counted) {
        Map<Platform, Tally> totals = new TreeMap<>(counted.counters());
        Run.Plan plan = Objects.requireNonNull(counted.run().plan());
        plan.platforms().forEach((platform, part) -> totals.merge(platform, part.settled(), Tally::plus));
        return totals;
    }

    /** Marks a run that is open at its deadline; an unplanned one then has nothing to do. False if it changed meanwhile. */
    private boolean overdue(Run seen) {
        Run run = runs.find(seen.id()).orElseThrow();
        if (run.closing() != null) {
            return false;
        }
        if (run.overdue() && run.plan() != null) {
            return true;
        }
        Run late = run.late(tokens.get());
        Run next = run.plan() != null ? late : late.planned(new Run.Plan(Map.of()), late.writer());
        return runs.write(next);
    }

    private void settle(RunId id, Deadline deadline) {
        Run run = runs.find(id).orElseThrow();
        for (Platform platform : Objects.requireNonNull(run.plan()).platforms().keySet()) {
            List<ChunkKey> open = indexed(platform)
                    .map(DueChunk::key).filter(key -> key.run().equals(id) && key.attempt() == run.attempt()).toList();
            for (Chunk chunk : chunks.find(open).values()) {
                if (deadline.remaining().compareTo(settings.margin()) < 0) {
                    return;
                }
                settle(run, chunk);
            }
        }
    }

    private Stream<DueChunk> indexed(Platform platform) {
        return Stream.concat(chunks.inFlight(platform),
                Stream.of(Urgency.values()).flatMap(urgency -> chunks.due(platform, urgency, LedgerTime.FAR_FUTURE)));
    }

    /** Makes every open account of a chunk final, which fences its worker. */
    private void settle(Run run, Chunk chunk) {
        if (!chunk.indexed()) {
            return;
        }
        List<AccountId> ids = chunks.accounts(chunk.key());
        Map<AccountId, Entry> entries = accounts.entries(ids);
        char[] codes = chunk.codes().toCharArray();
        for (int i = 0; i < codes.length; i++) {
            if (OutcomeCodes.open(codes[i])) {
                Entry entry = entries.get(ids.get(i));
                codes[i] = entry == null
                        ? record.removed(ids.get(i)).code()
                        : last(run, entry, OutcomeCodes.tries(codes[i])).code();
            }
        }
        String ended = new String(codes);
        Chunk next = chunk.done(ended, tokens.get());
        chunks.checkpoint(next, OutcomeCodes.difference(chunk.codes(), ended).plus(Tally.chunk()));
    }

    private Outcome last(Run run, Entry entry, int tries) {
        if (entry.account().status() != Account.Status.ACTIVE) {
            return Outcome.WITHDRAWN;
        }
        Instant now = LedgerTime.now(clock);
        return KnownOutcome.by(run, entry.state()).orElseGet(() -> record.note(entry, OutcomeCodes.unasked(tries),
                "The run's deadline came first.", run.id().text(), now));
    }
}
