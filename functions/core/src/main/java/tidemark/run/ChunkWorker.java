package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.platform.RateScope;
import tidemark.ratelimit.Permit;
import tidemark.ratelimit.PermitRequest;
import tidemark.ratelimit.PermitResult;
import tidemark.run.ChunkAccounts.Group;
import tidemark.time.Deadline;

/** Works one claimed chunk, as one worker. Not thread-safe. */
final class ChunkWorker {

    private final WorkChunk.Ports ports;
    private final RunSettings settings;
    private final Run run;
    private final ChunkProgress progress;
    private final Deadline deadline;
    private final AccountFetcher fetcher;
    private final ChunkAccounts accounts;
    private @Nullable Permit last;

    ChunkWorker(WorkChunk.Ports ports, Run run, ChunkProgress progress, Deadline deadline) {
        this.ports = ports;
        this.settings = ports.settings();
        this.run = run;
        this.progress = progress;
        this.deadline = deadline;
        this.accounts = new ChunkAccounts(ports, run, progress);
        this.fetcher = new AccountFetcher(ports, run, progress, accounts);
    }

    ChunkResult work() {
        if (run.closing() != null || run.attempt() != progress.chunk().key().attempt()) {
            return ended(new ChunkResult.End.Fenced());
        }
        accounts.read(progress.open());
        while (true) {
            Map<RateScope, Group> groups = accounts.groups();
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
            switch (ports.rateLimits().acquire(group.route().scope(), group.route().policy(), permitRequest(group))) {
                case PermitResult.Wait wait when wait.until().isBefore(run.deadline()) ->
                    next = LedgerTime.earlier(next, wait.until());
                case PermitResult.Wait wait -> {
                    group.accounts().forEach(accounts::skip);
                    return new Step(true, next, null);
                }
                case PermitResult.Granted granted -> {
                    return new Step(true, next, fetch(granted.permit(), group));
                }
            }
        }
        return new Step(false, next, null);
    }

    private @Nullable ChunkResult fetch(Permit permit, Group group) {
        boolean owned;
        try {
            owned = fetcher.fetch(permit, group.route(),
                    isUncontested(permit) ? group.accounts() : accounts.reread(group));
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
        return (last != null && permit.follows(last)) || accounts.justRead();
    }

    private PermitRequest permitRequest(Group group) {
        int count = group.accounts().size();
        int requests = Math.ceilDiv(count, progress.careful() ? 1 : group.route().policy().batch())
                + fetcher.further(group.accounts());
        return new PermitRequest(requests, count, run.kind() == Run.Kind.DAILY,
                deadline.remaining().minus(settings.margin()));
    }

    /** Whether too little of the invocation is left for any request. */
    private boolean tooShort(Map<RateScope, Group> groups) {
        Duration longest = groups.values().stream().map(group -> group.route().policy().timeout())
                .max(Duration::compareTo).orElse(Duration.ZERO);
        return deadline.remaining().compareTo(longest.plus(settings.margin()).plus(settings.longestWait())) < 0;
    }

    private Instant next(Instant permit) {
        Instant retryAt = accounts.retryAt();
        return retryAt == null ? permit : LedgerTime.earlier(permit, retryAt);
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
