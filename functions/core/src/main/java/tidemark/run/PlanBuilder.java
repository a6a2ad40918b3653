package tidemark.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.ledger.Accounts.Entry;
import tidemark.platform.RateScope;
import tidemark.reading.Outcome;

/** Builds a plan: the accounts of a run in their order, and those that need no request. Not thread-safe. */
final class PlanBuilder {

    private final Run run;
    private final RunSettings settings;
    private final boolean user;
    private final Map<RateScope, List<Candidate>> scopes = new TreeMap<>();
    private final Map<Platform, Tally> settled = new TreeMap<>();

    /** @param user whether a user waits for each of them */
    PlanBuilder(Run run, RunSettings settings, boolean user) {
        this.run = run;
        this.settings = settings;
        this.user = user;
    }

    /**
     * @param rank 0 what failed the last time, 1 core, 2 the rest
     * @param asked when it was last requested, the longest ago first: accounts that limits kept out come first the next time
     */
    private record Candidate(AccountId id, int rank, long asked) {

        static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::rank)
                .thenComparingLong(Candidate::asked).thenComparing(Candidate::id);

        static Candidate of(Entry entry) {
            State.Visit last = entry.state().last();
            boolean failed = last != null && last.outcome().kind() == Outcome.Kind.REFUSED;
            return new Candidate(entry.account().id(), failed ? 0 : entry.account().core() ? 1 : 2,
                    asked(entry.state()));
        }

        private static long asked(State state) {
            State.Visit last = state.last();
            if (last != null && last.outcome().kind() != Outcome.Kind.NOT_ASKED) {
                return last.at().toEpochMilli();
            }
            Snapshot newest = state.newest();
            return newest == null ? 0 : newest.observedAt().toEpochMilli();
        }

        Urgency urgency(boolean user) {
            return user ? Urgency.USER : rank < 2 ? Urgency.SOON : Urgency.REST;
        }
    }

    void cut(Entry entry, RateScope scope) {
        scopes.computeIfAbsent(scope, first -> new ArrayList<>()).add(Candidate.of(entry));
    }

    void settle(Entry entry, Outcome outcome) {
        Account account = entry.account();
        settled.merge(account.address().platform(), Tally.of(outcome), Tally::plus);
    }

    /** The chunks, each full but the last of its scope and urgency; due in their order. */
    List<Chunks.Cut> cuts(Instant now) {
        List<Chunks.Cut> cuts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        scopes.forEach((scope, candidates) -> {
            Map<Urgency, List<AccountId>> byUrgency = new LinkedHashMap<>();
            candidates.stream().sorted(Candidate.ORDER).forEach(candidate -> byUrgency
                    .computeIfAbsent(candidate.urgency(user), first -> new ArrayList<>()).add(candidate.id()));
            byUrgency.forEach((urgency, ids) -> {
                for (int from = 0; from < ids.size(); from += settings.chunkSize()) {
                    int n = numbers.merge(ChunkKey.hash(scope), 1, Integer::sum) - 1;
                    cuts.add(cut(scope, urgency, n, now,
                            ids.subList(from, Math.min(from + settings.chunkSize(), ids.size()))));
                }
            });
        });
        return cuts;
    }

    Run.Plan plan(List<Chunks.Cut> cuts) {
        Map<Platform, Run.Part> parts = new TreeMap<>();
        settled.forEach((platform, tally) -> parts.put(platform, new Run.Part(tally.done(), 0, tally)));
        cuts.forEach(cut -> parts.merge(cut.chunk().scope().platform(),
                new Run.Part(cut.accounts().size(), 1, Tally.NONE), PlanBuilder::sum));
        return new Run.Plan(parts);
    }

    private Chunks.Cut cut(RateScope scope, Urgency urgency, int n, Instant now, List<AccountId> ids) {
        ChunkKey key = new ChunkKey(run.id(), run.attempt(), ChunkKey.hash(scope), n);
        return new Chunks.Cut(Chunk.planned(key, scope, urgency, ids.size(), now.plusMillis(n),
                run.deadline().plus(settings.kept())), ids);
    }

    private static Run.Part sum(Run.Part one, Run.Part other) {
        return new Run.Part(one.expected() + other.expected(), one.chunks() + other.chunks(),
                one.settled().plus(other.settled()));
    }
}
