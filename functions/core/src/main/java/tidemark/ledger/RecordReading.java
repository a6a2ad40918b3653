package tidemark.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.ledger.Accounts.Entry;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/**
 * Records a platform's answer about an account: first its present name, then the day, then the state. A crash in between is repaired by requesting
 * and recording again. Numbers of another account never reach a history, nor does a 0 that {@link ZeroAudience} doubts. Thread-safe.
 */
public final class RecordReading {

    private static final int DETAIL = 200;

    private final Readings readings;
    private final RecordRename names;
    private final RecordVisit visits;

    public RecordReading(Accounts accounts, Readings readings) {
        this.readings = readings;
        this.names = new RecordRename(accounts);
        this.visits = new RecordVisit(accounts, readings);
    }

    /**
     * Records the result of requesting an account for a run.
     *
     * @param seen the account as it was requested
     * @param finding with a final outcome
     * @param retention what the terms say of keeping the numbers
     * @param at when the answer came
     * @return the outcome that stands for the run: the one it recorded first, or {@link Outcome#WITHDRAWN} if the account is gone
     */
    public Outcome record(Entry seen, Finding finding, RetentionTerms retention, String run, Instant at) {
        Finding reported = switch (finding) {
            case Finding.Seen named -> IdentityMatch.check(seen.account(), named);
            case Finding.Same same -> repeated(seen, same);
            case Finding.Unseen unseen -> unseen;
        };
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        LocalDate doubt = null;
        if (reported instanceof Finding.Seen answered && ZeroAudience.doubtful(seen.state(), answered, day)) {
            reported = ZeroAudience.doubted(answered);
            doubt = day;
        }
        Optional<Entry> known = Optional.of(seen);
        if (reported instanceof Finding.Seen answered) {
            Reading reading = answered.reading();
            known = names.rename(seen, reading.address(), reading.permanentId(), reading.displayName());
            if (known.isEmpty()) {
                return Outcome.WITHDRAWN;
            }
        }
        Snapshot stands = snapshot(seen.account().id(), reported, retention, at);
        String validator = reported instanceof Finding.Seen answered ? answered.validator() : null;
        return visits.record(known.orElseThrow(), new VisitResult(
                new State.Visit(reported.outcome(), run, at, shortened(reported.detail())), stands, validator, doubt));
    }

    /** Records a result that has no number. */
    public Outcome record(Entry seen, Finding.Unseen finding, String run, Instant at) {
        return record(seen, finding, RetentionTerms.FREE, run, at);
    }

    /**
     * Records the platform's own id of an account, found before any number was.
     *
     * @return the account with it, unless the id belongs to another; absent if the account is gone
     */
    public Optional<Entry> learn(Entry seen, String permanentId) {
        return names.learn(seen, permanentId);
    }

    /** Takes numbers out of a state that are older than the terms allow, as of an account that is not requested any more. */
    public void forgetOverdue(Entry seen, Instant now) {
        Snapshot newest = seen.state().newest();
        if (newest != null && newest.overdue(now)) {
            readings.putState(seen.state().numberless());
        }
    }

    /**
     * Records an outcome for which no request was sent, unless the state has it already. At most one write.
     *
     * @return the outcome that stands for the run, as for {@link #record}
     */
    public Outcome note(Entry seen, Outcome outcome, String detail, String run, Instant at) {
        return visits.note(seen, new State.Visit(outcome, run, at, shortened(detail)));
    }

    /** Erases what was written for an account after it was removed, as by a worker that was asking for it meanwhile. */
    public Outcome removed(AccountId id) {
        return visits.removed(id);
    }

    /** The numbers of an earlier answer as current ones, because the platform reported no change. */
    private static Finding repeated(Entry seen, Finding.Same same) {
        Snapshot newest = seen.state().newest();
        if (newest == null || !same.validator().equals(seen.state().validator())) {
            return Finding.Unseen.of(Outcome.LAYOUT_CHANGED,
                    "The platform says that nothing changed since an answer that is not known here.");
        }
        Account account = seen.account();
        Reading reading = new Reading(account.address(), account.permanentId(), account.displayName(),
                newest.metrics(), newest.counts(), newest.method());
        return new Finding.Seen(newest.followers().isPresent() ? Outcome.OK : Outcome.COUNT_HIDDEN, reading, "",
                same.validator());
    }

    /** Writes the day; returns what stands there then, absent if the finding has no numbers. */
    private @Nullable Snapshot snapshot(AccountId id, Finding finding, RetentionTerms retention, Instant at) {
        if (!(finding instanceof Finding.Seen seen) || seen.reading().metrics().isEmpty()) {
            return null;
        }
        Snapshot snapshot = Snapshot.of(id, seen.reading(), retention, at);
        if (readings.putDay(snapshot)) {
            return snapshot;
        }
        List<Snapshot> day = readings.days(id, snapshot.day(), snapshot.day());
        return day.isEmpty() ? snapshot : day.getLast();
    }

    private static String shortened(String detail) {
        return detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL - 1) + "…";
    }
}
