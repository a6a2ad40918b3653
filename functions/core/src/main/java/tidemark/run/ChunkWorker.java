package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.ledger.Accounts.Entry;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.RateScope;
import tidemark.ratelimit.Permit;
import tidemark.ratelimit.PermitRequest;
import tidemark.ratelimit.PermitResult;
import tidemark.reading.Outcome;
import tidemark.time.Deadline;

/** Works one claimed chunk, as one worker. Not thread-safe. */
final class ChunkWorker {

    private static final Duration READ_IS_NEW = Duration.ofSeconds(1);

    private final WorkChunk.Ports ports;
    private final RunSettings settings;
    private final Run run;
    private final ChunkProgress progress;
    private final Deadline deadline;
    private final AccountFetcher fetcher;
    private final Map<AccountId, Entry> entries = new HashMap<>();
    private Instant read = Instant.EPOCH;
    private @Nullable Permit last;

    ChunkWorker(WorkChunk.Ports ports, Run run, ChunkProgress progress, Deadline deadline) {
        this.ports = ports;
        this.settings = ports.settings();
        this.run = run;
        this.progress = progress;
        this.deadline = deadline;
        this.fetcher = new AccountFetcher(ports, run, progress, entries);
    }

    /** Accounts of one route. */
    private record Group(Route.Open route, List<AccountId> accounts) {}

    ChunkResult work() {
        if (run.closing() != null || run.attempt() != progress.chunk().key().attempt()) {
            return ended(new ChunkResult.End.Fenced());
        }
        read(progress.open());
        while (true) {
            Map<RateScope, Group> groups = groups();
            if (progress.finished()) {
                return progress.finish() ? ended(new ChunkResult.End.Finished()) : ended(new ChunkResult.End.Fenced());
            }
            Instant now = LedgerTime.now(ports.clock());
            if (!run.deadline().isAfter(now) || tooShort(groups)) {
                return giveBack(now);
            }
            Step step = fetchWithPermit(groups);
            if (step.end != null) {
                return step.end;
            }
            if (!step.changed) {
                Instant next = next(step.next);
                if (Duration.between(now, next).compareTo(settings.longestWait()) > 0) {
                    return giveBack(next);
                }
                ports.sleeper().sleep(Duration.between(LedgerTime.now(ports.clock()), next));
            }
        }
    }

    /**
     * @param changed whether the step changed anything
     * @param next when a permit can be had, if none was given
     * @param end how the work ended, absent while it goes on
     */
    private record Step(boolean changed, Instant next, @Nullable ChunkResult end) {}

    private Step fetchWithPermit(Map<RateScope, Group> groups) {
        Instant next = LedgerTime.FAR_FUTURE;
        for (Group group : groups.values()) {
            switch (ports.rateLimits().acquire(group.route.scope(), group.route.policy(), permitRequest(group))) {
                case PermitResult.Wait wait when wait.until().isBefore(run.deadline()) ->
                    next = LedgerTime.earlier(next, wait.until());
                case PermitResult.Wait wait -> {
                    group.accounts.forEach(this::skip);
                    return new Step(true, next, null);
                }
                case PermitResult.Granted granted -> {
                    return new Step(true, next, fetch(granted.permit(), group));
                }
            }
        }
        return new Step(false, next, null);
    }

    /** Ends an account for which no permit can be had before the run's deadline. */
    private void skip(AccountId id) {
        Entry entry = entries.get(id);
        progress.settle(id, entry == null
                ? Outcome.WITHDRAWN
                : ports.record().note(entry, OutcomeCodes.unasked(progress.tries(id)),
                        "The platform's limits left no room before the run's deadline.", run.id().text(),
                        LedgerTime.now(ports.clock())));
    }

    private @Nullable ChunkResult fetch(Permit permit, Group group) {
        boolean owned;
        try {
            owned = fetcher.fetch(permit, group.route, isUncontested(permit) ? group.accounts : reread(group));
        } finally {
            ports.rateLimits().release(permit);
        }
        last = permit;
        if (!owned) {
            return ended(new ChunkResult.End.Fenced());
        }
        return !progress.finished() && moreUrgentDue() ? giveBack(LedgerTime.now(ports.clock())) : null;
    }

    /** Whether no other worker can have recorded anything under this limit since the accounts were read. */
    private boolean isUncontested(Permit permit) {
        return (last != null && permit.follows(last))
                || Duration.between(read, ports.clock().instant()).compareTo(READ_IS_NEW) <= 0;
    }

    /** The accounts of a group that still have to be fetched under its limit. */
    private List<AccountId> reread(Group group) {
        read(group.accounts);
        Group now = groups().get(group.route.scope());
        return now == null || !now.route.equals(group.route) ? List.of() : now.accounts;
    }

    private void read(List<AccountId> ids) {
        Map<AccountId, Entry> found = ports.accounts().entries(ids);
        ids.forEach(entries::remove);
        entries.putAll(found);
        read = ports.clock().instant();
    }

    /**
     * Settles the accounts that need no request; returns the others by their present rate scope, without those that have to wait: also for a
     * scope that other accounts use by another route first.
     */
    private Map<RateScope, Group> groups() {
        Map<RateScope, Group> groups = new LinkedHashMap<>();
        for (AccountId id : progress.open()) {
            Entry entry = entries.get(id);
            if (entry == null) {
                progress.settle(id, ports.record().removed(id));
            } else if (entry.account().status() != Account.Status.ACTIVE) {
                progress.settle(id, Outcome.WITHDRAWN);
            } else if (KnownOutcome.by(run, entry.state()).isPresent()) {
                progress.settle(id, KnownOutcome.by(run, entry.state()).get());
            } else if (KnownOutcome.satisfies(run, entry.state())) {
                progress.settle(id, Outcome.SATISFIED);
            } else if (progress.tries(id) >= OutcomeCodes.TRIES) {
                progress.settle(id, fetcher.failed(entry, "Its requests ended every worker that tried."));
            } else {
                route(groups, entry);
            }
        }
        return groups;
    }

    private void route(Map<RateScope, Group> groups, Entry entry) {
        AccountId id = entry.account().id();
        switch (ports.platformClient().route(entry.account())) {
            case Route.Closed closed -> progress.settle(id, ports.record().note(entry, closed.outcome(),
                    closed.detail(), run.id().text(), LedgerTime.now(ports.clock())));
            case Route.Open open -> {
                if (!waiting(id)) {
                    Group group = groups.computeIfAbsent(open.scope(), scope -> new Group(open, new ArrayList<>()));
                    if (group.route.equals(open)) {
                        group.accounts.add(id);
                    }
                }
            }
        }
    }

    private boolean waiting(AccountId id) {
        Instant retryAt = progress.retryAt();
        return retryAt != null && progress.tries(id) > 0 && retryAt.isAfter(ports.clock().instant());
    }

    private PermitRequest permitRequest(Group group) {
        int accounts = group.accounts.size();
        int requests = Math.ceilDiv(accounts, progress.careful() ? 1 : group.route.policy().batch())
                + fetcher.further(group.accounts);
        return new PermitRequest(requests, accounts, run.kind() == Run.Kind.DAILY,
                deadline.remaining().minus(settings.margin()));
    }

    /** Whether too little of the invocation is left for any request. */
    private boolean tooShort(Map<RateScope, Group> groups) {
        Duration longest = groups.values().stream().map(group -> group.route.policy().timeout())
                .max(Duration::compareTo).orElse(Duration.ZERO);
        return deadline.remaining().compareTo(longest.plus(settings.margin()).plus(settings.longestWait())) < 0;
    }

    private Instant next(Instant permit) {
        Instant retryAt = progress.retryAt();
        return retryAt != null && progress.open().stream().anyMatch(this::waiting)
                ? LedgerTime.earlier(permit, retryAt)
                : permit;
    }

    private boolean moreUrgentDue() {
        Chunk chunk = progress.chunk();
        Instant now = LedgerTime.now(ports.clock());
        for (Urgency urgency : Urgency.values()) {
            if (urgency.compareTo(chunk.urgency()) < 0 && ports.chunks().anyDue(chunk.scope().platform(), urgency, now,
                    due -> due.key().scope().equals(chunk.key().scope()))) {
                return true;
            }
        }
        return false;
    }

    private ChunkResult giveBack(Instant due) {
        return progress.giveBack(due) ? ended(new ChunkResult.End.GivenBack(due)) : ended(new ChunkResult.End.Fenced());
    }

    private ChunkResult ended(ChunkResult.End end) {
        return new ChunkResult(end, progress.counted());
    }
}
