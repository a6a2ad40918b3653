package tidemark.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.history.GrowthWindow;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.ledger.Accounts.Entry;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/**
 * Records a platform's answer about an account: first its present name, then the day, then the state. A crash in between is repaired by requesting
 * and recording again. Numbers of another account never reach a history, nor does a 0 that {@link ZeroAudience} doubts. Thread-safe.
 */
public final class RecordReading {

    private static final int TRIES = 8;
    private static final int DETAIL = 200;

    private final Accounts accounts;
    private final Readings readings;

    public RecordReading(Accounts accounts, Readings readings) {
        this.accounts = accounts;
        this.readings = readings;
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
        LocalDate doubt = null;
        if (reported instanceof Finding.Seen answered && ZeroAudience.doubtful(seen.state(), answered, day(at))) {
            reported = ZeroAudience.doubted(answered);
            doubt = day(at);
        }
        Optional<Entry> known = Optional.of(seen);
        if (reported instanceof Finding.Seen answered) {
            Reading reading = answered.reading();
            known = rename(seen, reading.address(), reading.permanentId(), reading.displayName());
            if (known.isEmpty()) {
                return Outcome.WITHDRAWN;
            }
        }
        Snapshot stands = snapshot(seen.account().id(), reported, retention, at);
        String validator = reported instanceof Finding.Seen answered ? answered.validator() : null;
        return visit(known.orElseThrow(), new State.Visit(reported.outcome(), run, at, shortened(reported.detail())),
                stands,
                validator, doubt, false);
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
        return rename(seen, seen.account().address(), permanentId, null).flatMap(old -> reread(seen.account().id()));
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
        return visit(seen, new State.Visit(outcome, run, at, shortened(detail)), null, null, null, true);
    }

    /** Erases what was written for an account after it was removed, as by a worker that was asking for it meanwhile. */
    public Outcome removed(AccountId id) {
        readings.erase(id);
        return Outcome.WITHDRAWN;
    }

    private Outcome visit(Entry known, State.Visit visit, @Nullable Snapshot stands, @Nullable String validator,
            @Nullable LocalDate doubt, boolean onlyNews) {
        Optional<Entry> entry = Optional.of(known);
        for (int tried = 0; tried < TRIES; tried++) {
            if (entry.isEmpty()) {
                return removed(known.account().id());
            }
            State state = entry.get().state();
            State.Visit last = state.last();
            boolean recorded = last != null && last.run().equals(visit.run());
            if (last != null && recorded && (stands == null || !news(state, stands))) {
                return last.outcome();
            }
            if (onlyNews && last != null && last.outcome() == visit.outcome()) {
                return visit.outcome();
            }
            State.Visit stays = last != null && recorded ? last : visit;
            State next = mirrored(after(state, stays, stands, validator, doubt));
            if (readings.putState(next)) {
                return stays.outcome();
            }
            entry = reread(state.id());
        }
        throw new IllegalStateException(
                "the state of " + known.account().id() + " changes faster than it can be written");
    }

    private static State after(State state, State.Visit visit, @Nullable Snapshot stands,
            @Nullable String validator, @Nullable LocalDate doubt) {
        Snapshot newest = state.newest();
        GrowthWindow window = state.window();
        String etag = state.validator();
        if (stands != null) {
            boolean isNews = news(state, stands);
            etag = isNews && stands.observedAt().equals(visit.at()) ? validator : isNews ? null : etag;
            newest = isNews ? stands : newest;
            Count followers = stands.followers().orElse(null);
            window = followers == null
                    ? window
                    : grown(window.until(stands.day().plusDays(1)).with(stands.day(), followers), stands);
        }
        return new State(state.id(), newest, window, visit, missing(state.missing(), visit), etag,
                ZeroAudience.since(state, doubt, stands), state.rev());
    }

    /** A window as far as the terms of its newest number allow. */
    private static GrowthWindow grown(GrowthWindow window, Snapshot stands) {
        Integer days = stands.retention().maxAgeDays();
        if (!stands.retention().derived()) {
            return GrowthWindow.EMPTY;
        }
        return days == null ? window : window.since(stands.day().minusDays(days - 1L));
    }

    /**
     * Deletes what the platform deleted, where its terms require that: at once where it says so of the account, and where it merely does not know
     * it once a second day confirmed that; until then it is {@linkplain State#shown withheld}.
     */
    private State mirrored(State next) {
        Snapshot newest = next.newest();
        State.Visit visit = next.last();
        boolean deleted = visit != null && visit.outcome() == Outcome.SUSPENDED;
        boolean confirmed = next.missing() != null && next.missing().confirmed();
        if (newest == null || !newest.retention().mirrorDeletes() || !(deleted || confirmed)) {
            return next;
        }
        readings.erase(next.id());
        return next.numberless();
    }

    /** Whether a snapshot is newer or better than the newest a state has. */
    private static boolean news(State state, Snapshot stands) {
        Snapshot newest = state.newest();
        return newest == null || ahead(newest.day(), stands.day()) || stands.day().isAfter(newest.day())
                || (stands.day().equals(newest.day()) && stands.replaces(newest));
    }

    /** Whether a day that is known lies so far after one that is read now that only a wrong clock can explain it. */
    private static boolean ahead(LocalDate known, LocalDate now) {
        return known.isAfter(now.plusDays(1));
    }

    private static State.@Nullable Missing missing(State.@Nullable Missing before, State.Visit visit) {
        return switch (visit.outcome().kind()) {
            case READ -> null;
            case REPORTED -> visit.outcome() == Outcome.NOT_FOUND
                    ? missingOn(before, day(visit.at()))
                    : null;
            case NOT_ASKED, REFUSED, LATER -> before;
        };
    }

    private static State.Missing missingOn(State.@Nullable Missing before, LocalDate day) {
        if (before == null) {
            return new State.Missing(day, day);
        }
        return new State.Missing(before.first(), day.isAfter(before.latest()) ? day : before.latest());
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

    /**
     * The account under the name that the answer gives it; absent if it is gone. A permanent id that belongs to another account stays there, and
     * so does an address, unless both are known by their ids: then the answer shows that the other has left it.
     */
    private Optional<Entry> rename(Entry seen, Address address, @Nullable String permanentId, @Nullable String name) {
        Entry entry = seen;
        for (int tried = 0; tried < TRIES; tried++) {
            Account before = entry.account();
            Account after = before.seenAs(address, permanentId, name);
            if (after.equals(before) || accounts.change(before, after)) {
                return Optional.of(entry);
            }
            Optional<Entry> now = reread(before.id());
            if (now.isEmpty()) {
                return now;
            }
            if (now.get().account().rev() == before.rev()) {
                Optional<Account> holder = left(before, after);
                if (holder.isEmpty() || accounts.swap(before, after, holder.get())) {
                    return now;
                }
            }
            entry = now.get();
        }
        throw new IllegalStateException(
                "the account " + seen.account().id() + " changes faster than it can be written");
    }

    /** The account that is believed to be at the address to which another with a permanent id has come, if it has an id of its own. */
    private Optional<Account> left(Account before, Account after) {
        String id = before.permanentId();
        if (id == null || !id.equals(after.permanentId()) || before.address().equals(after.address())) {
            return Optional.empty();
        }
        return accounts.resolve(after.address()).flatMap(this::reread).map(Entry::account)
                .filter(holder -> !holder.id().equals(before.id()) && holder.address().equals(after.address())
                        && holder.permanentId() != null);
    }

    private Optional<Entry> reread(AccountId id) {
        return Optional.ofNullable(accounts.entries(List.of(id)).get(id));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static String shortened(String detail) {
        return detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL - 1) + "…";
    }
}
