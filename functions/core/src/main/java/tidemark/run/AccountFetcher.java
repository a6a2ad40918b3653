package tidemark.run;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.history.Snapshot;
import tidemark.ledger.Accounts.Entry;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RetentionTerms;
import tidemark.platform.Target;
import tidemark.ratelimit.Permit;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;

/** Fetches the accounts of a chunk while a permit lasts, and records the answers. Not thread-safe. */
final class AccountFetcher {

    /** The most requests that one account may need; more count as a fault. */
    private static final int STEPS = 6;

    private final WorkChunk.Ports ports;
    private final Run run;
    private final ChunkProgress progress;
    private final ChunkAccounts accounts;
    private final Map<AccountId, Target> further = new HashMap<>();
    private final Map<AccountId, Integer> steps = new HashMap<>();

    AccountFetcher(WorkChunk.Ports ports, Run run, ChunkProgress progress, ChunkAccounts accounts) {
        this.ports = ports;
        this.run = run;
        this.progress = progress;
        this.accounts = accounts;
    }

    /** How many of these accounts need a further request. */
    int further(List<AccountId> ids) {
        return (int) ids.stream().filter(further::containsKey).count();
    }

    /** Sends requests as long as the permit and the accounts last; false if another worker has the chunk now. */
    boolean fetch(Permit permit, Route.Open route, List<AccountId> ids) {
        PlatformPolicy policy = route.policy();
        Deque<Target> queue = queue(ids, policy);
        while (!queue.isEmpty() && permit.room() > 0) {
            List<Target> batch = batch(queue, progress.careful() ? 1 : permit.room());
            if (progress.careful() && !charge(batch.getFirst().id())) {
                return false;
            }
            if (!permit.begin()) {
                refund(batch);
                return true;
            }
            FetchResult result = ports.platformClient().ask(route, batch);
            permit.ended(result.limits(), batch.size());
            progress.asked();
            take(batch, result, policy.retention(), queue);
            if (progress.checkpointDue() && !progress.checkpoint()) {
                return false;
            }
        }
        return true;
    }

    private Deque<Target> queue(List<AccountId> ids, PlatformPolicy policy) {
        Deque<Target> queue = new ArrayDeque<>();
        for (AccountId id : ids) {
            Entry entry = accounts.get(id);
            Target next = further.get(id);
            if (next != null && progress.isOpen(id)) {
                queue.addFirst(next);
            } else if (entry != null && progress.isOpen(id)) {
                queue.addLast(Target.of(entry.account()).since(validator(entry, policy)));
            }
        }
        return queue;
    }

    /** The ETag of the newest numbers, if they were read by the method that is used now. */
    private static @Nullable String validator(Entry entry, PlatformPolicy policy) {
        Snapshot newest = entry.state().newest();
        return newest != null && newest.method().equals(policy.method()) ? entry.state().validator() : null;
    }

    /** Takes the first target and those of the same step behind it. */
    private static List<Target> batch(Deque<Target> queue, int most) {
        List<Target> batch = new ArrayList<>();
        String step = queue.getFirst().step();
        for (var rest = queue.iterator(); rest.hasNext() && batch.size() < most;) {
            Target target = rest.next();
            if (target.step().equals(step)) {
                batch.add(target);
                rest.remove();
            }
        }
        return batch;
    }

    /** Uses a try of an account before the request, so that an account that crashes every worker runs out of tries. */
    private boolean charge(AccountId id) {
        progress.tries(id, progress.tries(id) + 1);
        return progress.checkpoint();
    }

    private void refund(List<Target> batch) {
        if (progress.careful()) {
            AccountId id = batch.getFirst().id();
            progress.tries(id, progress.tries(id) - 1);
        }
    }

    /** Takes a result. A target that comes back unchanged was not requested yet: the request had no room for it. */
    private void take(List<Target> batch, FetchResult result, RetentionTerms retention, Deque<Target> queue) {
        Instant at = LedgerTime.now(ports.clock());
        Map<AccountId, Target> again = new HashMap<>();
        result.again().forEach(target -> again.put(target.id(), target));
        boolean anyProgress = batch.stream().anyMatch(asked -> !asked.equals(again.get(asked.id())));
        for (Target asked : batch) {
            AccountId id = asked.id();
            Target next = again.get(id);
            Finding finding = result.findings().get(id);
            boolean noRoom = anyProgress && asked.equals(next);
            if (finding == null && next != null && (noRoom || steps.merge(id, 1, Integer::sum) < STEPS)) {
                learn(id, next);
                further.put(id, next);
                queue.addLast(next);
                refund(batch);
            } else {
                further.remove(id);
                found(asked, finding == null ? unanswered() : finding, retention, at, batch);
            }
        }
    }

    /** Records a permanent id that one request found for the next, which another worker may send: an interval may outlast this worker. */
    private void learn(AccountId id, Target next) {
        Entry entry = accounts.get(id);
        String found = next.permanentId();
        if (entry != null && found != null && entry.account().permanentId() == null) {
            ports.record().learn(entry, found).ifPresent(accounts::put);
        }
    }

    private void found(Target asked, Finding finding, RetentionTerms retention, Instant at, List<Target> batch) {
        AccountId id = asked.id();
        @Nullable
        Entry entry = accounts.get(id);
        if (entry == null) {
            progress.settle(id, Outcome.WITHDRAWN);
        } else if (finding.outcome() == Outcome.RATE_LIMITED) {
            refund(batch);
        } else if (finding.outcome() == Outcome.TRANSIENT) {
            tried(entry, finding, at);
        } else {
            keep(id, finding);
            progress.settle(id, ports.record().record(entry, finding, retention, run.id().text(), at));
        }
    }

    private void tried(Entry entry, Finding finding, Instant at) {
        AccountId id = entry.account().id();
        int tries = progress.tries(id) + (progress.careful() ? 0 : 1);
        if (tries >= OutcomeCodes.TRIES) {
            progress.settle(id, accounts.failed(entry, finding.detail()));
        } else {
            progress.tries(id, tries);
            progress.retryAt(at.plus(ports.settings().backOff(tries)));
        }
    }

    private void keep(AccountId id, Finding finding) {
        if (finding instanceof Finding.Unseen unseen && unseen.evidence() != null) {
            ports.evidence().keep(run.id(), id, unseen.evidence());
        }
    }

    private static Finding unanswered() {
        return Finding.Unseen.of(Outcome.TRANSIENT, "No answer mentioned it.");
    }
}
