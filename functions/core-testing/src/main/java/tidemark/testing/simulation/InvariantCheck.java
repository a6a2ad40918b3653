package tidemark.testing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Count;
import tidemark.reading.Outcome;
import tidemark.run.Chunk;
import tidemark.run.ChunkKey;
import tidemark.run.OutcomeCodes;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Runs;
import tidemark.run.Tally;
import tidemark.testing.MemoryChunks;
import tidemark.testing.Stores;

/** Compares the ledger, when a schedule is over, with a recount. */
final class InvariantCheck {

    private final Stores stores;
    private final MemoryChunks chunks;
    private final Population population;
    private final RefusingPlatforms platforms;
    private final Set<RunId> announced;
    private final boolean calm;

    InvariantCheck(Stores stores, MemoryChunks chunks, Population population, RefusingPlatforms platforms,
            Set<RunId> announced,
            boolean calm) {
        this.stores = stores;
        this.chunks = chunks;
        this.population = population;
        this.platforms = platforms;
        this.announced = announced;
        this.calm = calm;
    }

    void check(Set<RunId> opened) {
        Violation.unless(stores.runs().open().isEmpty(), "runs are open: " + stores.runs().open());
        Violation.unless(!calm || !opened.isEmpty(), "no run was opened");
        stores.runs().latest(100).forEach(this::run);
        opened.forEach(id -> Violation.unless(stores.runs().find(id).isPresent(), "run " + id + " is gone"));
        population.accounts.forEach(this::history);
    }

    private void run(RunId id) {
        Runs.Counted counted = stores.runs().counted(id).orElseThrow();
        Run run = counted.run();
        Run.Closing closing = Objects.requireNonNull(run.closing(), "not closed: " + id);
        Run.Plan plan = Objects.requireNonNull(run.plan());
        Violation.unless(announced.contains(id), "the close of " + id + " was not announced");
        Violation.unless(!closing.at().isAfter(run.deadline().plus(Duration.ofMinutes(30))),
                id + " closed at " + closing.at() + ", its deadline was " + run.deadline());
        Map<Platform, Tally> recount = new HashMap<>();
        plan.platforms().forEach((platform, part) -> recount.merge(platform, part.settled(), Tally::plus));
        Set<AccountId> seen = new HashSet<>();
        long planned = 0;
        for (Chunk chunk : chunksOf(run)) {
            planned++;
            Violation.unless(chunk.state() == Chunk.State.DONE, "left open: " + chunk);
            recount(run, chunk, recount, seen);
        }
        Violation.unless(planned == plan.chunks(), id + " has " + planned + " chunks, planned " + plan.chunks());
        long total = 0;
        for (var entry : recount.entrySet()) {
            Tally reported = Objects.requireNonNull(closing.totals().get(entry.getKey()));
            Violation.unless(reported.outcomes().equals(entry.getValue().outcomes()),
                    id + " counts " + reported + " for " + entry.getKey() + ", a recount " + entry.getValue());
            total += reported.done();
        }
        Violation.unless(total == plan.expected(), id + " expected " + plan.expected() + ", counts " + total);
        Violation.unless(!calm || run.state() == Run.State.COMPLETE || limited(closing),
                id + " has gaps although nothing went wrong: " + closing);
    }

    /** Whether quotas left accounts without a request until the deadline or until their owner paused them. */
    private static boolean limited(Run.Closing closing) {
        return closing.totals().values().stream()
                .anyMatch(tally -> tally.outcomes().containsKey(Outcome.OVER_CAPACITY));
    }

    private List<Chunk> chunksOf(Run run) {
        return chunks.all().stream()
                .filter(chunk -> chunk.key().run().equals(run.id()) && chunk.key().attempt() == run.attempt()).toList();
    }

    private void recount(Run run, Chunk chunk, Map<Platform, Tally> recount, Set<AccountId> seen) {
        ChunkKey key = chunk.key();
        List<AccountId> ids = stores.chunks().accounts(key);
        for (int i = 0; i < ids.size(); i++) {
            char code = chunk.codes().charAt(i);
            Violation.unless(!OutcomeCodes.open(code), "an account without outcome in " + chunk);
            Violation.unless(seen.add(ids.get(i)), ids.get(i) + " is twice in " + run.id());
            recount.merge(chunk.scope().platform(), Tally.of(Outcome.of(code)), Tally::plus);
            outcome(run, ids.get(i), Outcome.of(code));
        }
    }

    private void outcome(Run run, AccountId id, Outcome outcome) {
        Population.Nature nature = population.nature(id);
        String who = "account " + population.number(id) + " (" + nature + ") ended as " + outcome + " in " + run.id();
        if (outcome == Outcome.OK || outcome == Outcome.RENAMED) {
            boolean kept = days(id).stream()
                    .anyMatch(day -> !day.observedAt().isBefore(run.openedAt().minusSeconds(5)));
            Violation.unless(kept, who + " and has no reading since " + run.openedAt() + ": " + days(id));
        }
        if (outcome == Outcome.SATISFIED && nature != Population.Nature.HIDDEN) {
            Instant since = run.since();
            Violation.unless(days(id).stream().anyMatch(day -> !day.observedAt().isBefore(since)),
                    who + " and has no reading since " + since);
        }
        boolean possible = switch (nature) {
            case PLAIN, UNKEYED -> outcome != Outcome.NOT_FOUND && outcome != Outcome.COUNT_HIDDEN
                    && outcome != Outcome.RENAMED;
            case HIDDEN -> outcome != Outcome.OK && outcome != Outcome.RENAMED;
            case MISSING, TAKEN_OVER -> outcome.kind() != Outcome.Kind.READ;
            case POISON -> outcome.kind() != Outcome.Kind.READ && outcome.kind() != Outcome.Kind.REPORTED;
            case RENAMED -> outcome != Outcome.NOT_FOUND;
            case CLOSED, PAUSED -> outcome.kind() == Outcome.Kind.NOT_ASKED;
        };
        Violation.unless(possible, who);
        if (calm && nature == Population.Nature.PLAIN) {
            Violation.unless(outcome.kind() != Outcome.Kind.REFUSED, who + " although nothing went wrong");
        }
        Violation.unless(!calm || outcome != Outcome.FAILED || nature == Population.Nature.POISON
                || platforms.asked().contains(id), who + " and was never requested");
    }

    private void history(Account account) {
        AccountId id = account.id();
        List<Snapshot> days = days(id);
        int number = population.number(id);
        for (Snapshot day : days) {
            long followers = day.followers().map(Count::value).orElse(-1L);
            Violation.unless(followers / RefusingPlatforms.APART == number,
                    "account " + number + " has a reading of another: " + day);
        }
        State state = Objects.requireNonNull(stores.accounts().entries(List.of(id)).get(id)).state();
        Snapshot newest = state.newest();
        Violation.unless(newest == null || days.contains(newest) || days.getLast().replaces(newest),
                "the newest of account " + number + " is in no day: " + newest);
        state.window().days().forEach((day, count) -> Violation.unless(
                days.stream().anyMatch(snapshot -> snapshot.day().equals(day)), "a window without its day " + day));
        if (population.nature(id) == Population.Nature.TAKEN_OVER) {
            Violation.unless(days.isEmpty(), "numbers of another account in the history of " + number);
        }
    }

    private List<Snapshot> days(AccountId id) {
        return stores.readings().days(id, java.time.LocalDate.of(2026, 1, 1), java.time.LocalDate.of(2027, 1, 1));
    }
}
