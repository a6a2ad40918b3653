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
import tidemark.reading.Finding;
import tidemark.reading.Outcome;

/** The open accounts of a chunk as last read: it settles those that need no request, and groups the others by route. Not thread-safe. */
final class ChunkAccounts {

    private static final Duration READ_IS_NEW = Duration.ofSeconds(1);

    private final WorkChunk.Ports ports;
    private final Run run;
    private final ChunkProgress progress;
    private final Map<AccountId, Entry> entries = new HashMap<>();
    private Instant read = Instant.EPOCH;

    ChunkAccounts(WorkChunk.Ports ports, Run run, ChunkProgress progress) {
        this.ports = ports;
        this.run = run;
        this.progress = progress;
    }

    /** Accounts of one route. */
    record Group(Route.Open route, List<AccountId> accounts) {}

    /** An account as last read, absent if it was removed. */
    @Nullable
    Entry get(AccountId id) {
        return entries.get(id);
    }

    /** Takes an account as it was written since. */
    void put(Entry entry) {
        entries.put(entry.account().id(), entry);
    }

    void read(List<AccountId> ids) {
        Map<AccountId, Entry> found = ports.accounts().entries(ids);
        ids.forEach(entries::remove);
        entries.putAll(found);
        read = ports.clock().instant();
    }

    /** Whether they were read so lately that no other worker can have recorded anything of them. */
    boolean justRead() {
        return Duration.between(read, ports.clock().instant()).compareTo(READ_IS_NEW) <= 0;
    }

    /** The accounts of a group that still have to be fetched under its limit. */
    List<AccountId> reread(Group group) {
        read(group.accounts);
        Group now = groups().get(group.route.scope());
        return now == null || !now.route.equals(group.route) ? List.of() : now.accounts;
    }

    /**
     * Settles the accounts that need no request; returns the others by their present rate scope, without those that have to wait: also for a
     * scope that other accounts use by another route first.
     */
    Map<RateScope, Group> groups() {
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
                progress.settle(id, failed(entry, "Its requests ended every worker that tried."));
            } else {
                route(groups, entry);
            }
        }
        return groups;
    }

    private void route(Map<RateScope, Group> groups, Entry entry) {
        AccountId id = entry.account().id();
        switch (ports.platformClient().route(entry.account())) {
            case Route.Closed closed -> progress.settle(id, noted(entry, closed.outcome(), closed.detail()));
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

    /** Ends an account for which no permit can be had before the run's deadline. */
    void skip(AccountId id) {
        Entry entry = entries.get(id);
        progress.settle(id, entry == null
                ? Outcome.WITHDRAWN
                : noted(entry, OutcomeCodes.unasked(progress.tries(id)),
                        "The platform's limits left no room before the run's deadline."));
    }

    private Outcome noted(Entry entry, Outcome outcome, String detail) {
        return ports.record().note(entry, outcome, detail, run.id().text(), LedgerTime.now(ports.clock()));
    }

    /** Records that an account has used up its tries. */
    Outcome failed(Entry entry, String detail) {
        return ports.record().record(entry, Finding.Unseen.of(Outcome.FAILED, detail), run.id().text(),
                LedgerTime.now(ports.clock()));
    }

    /** When an account that has to wait may be tried again, absent if none has to. */
    @Nullable
    Instant retryAt() {
        return progress.open().stream().anyMatch(this::waiting) ? progress.retryAt() : null;
    }

    private boolean waiting(AccountId id) {
        Instant retryAt = progress.retryAt();
        return retryAt != null && progress.tries(id) > 0 && retryAt.isAfter(ports.clock().instant());
    }
}
