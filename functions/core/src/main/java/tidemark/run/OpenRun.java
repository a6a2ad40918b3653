package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountIds;
import tidemark.encoding.Sha256;
import tidemark.time.Deadline;

/** Opens runs: the daily one once a day, others on request. Thread-safe. */
public final class OpenRun {

    /** The name that leads to a user's open run of all accounts, so that there is one at a time. */
    static final String ALL = "all";

    private static final Duration BEFORE_NEXT_SLOT = Duration.ofMinutes(30);
    private static final Duration DAILY_LEAST = Duration.ofHours(1);
    private static final int TRIES = 5;

    private final Runs runs;
    private final PlanRun planner;
    private final ChunkDispatcher dispatch;
    private final AccountIds ids;
    private final InstantSource clock;
    private final Supplier<String> tokens;
    private final RunSettings settings;

    /** @param tokens never the same twice */
    public OpenRun(Runs runs, PlanRun planner, ChunkDispatcher dispatch, AccountIds ids, InstantSource clock,
            Supplier<String> tokens, RunSettings settings) {
        this.runs = runs;
        this.planner = planner;
        this.dispatch = dispatch;
        this.ids = ids;
        this.clock = clock;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * A run, and whether this request opened it.
     *
     * @param opened false where it existed: named by the same key, open for all accounts, or of the same day
     */
    public record Opened(RunId run, boolean opened) {}

    /** The key named a request for other accounts before; nothing was opened. */
    public static final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1;

        KeyReused(RunId run) {
            super("the key led to " + run + ", which was opened by a different request");
        }
    }

    /**
     * Opens the daily run of a slot; repeating a slot changes nothing. The tick plans it.
     *
     * @param slot when the schedule meant to run; its UTC day names the run
     */
    public Opened daily(Instant slot) {
        RunId id = RunId.daily(LocalDate.ofInstant(slot, ZoneOffset.UTC));
        Instant now = LedgerTime.now(clock);
        Instant deadline = LedgerTime.later(slot.plus(Duration.ofDays(1)).minus(BEFORE_NEXT_SLOT),
                now.plus(DAILY_LEAST));
        Run run = Run.opened(id, Run.Kind.DAILY, AccountSelection.ALL, now, slot, deadline, tokens.get());
        return new Opened(id, runs.open(run, List.of()));
    }

    /**
     * Opens a run that a user asks for. A request for all accounts joins the open run of all where there is one. A few named accounts are planned
     * and sent at once; the tick does the rest.
     *
     * @param key names the request: a repetition with the same key leads to the same run; absent if it has none
     * @param deadline how long the caller can still run
     * @throws KeyReused if the key named a request for other accounts before
     */
    public Opened asked(AccountSelection selection, @Nullable String key, Deadline deadline) {
        return asked(selection, false, key, deadline);
    }

    /**
     * Opens a run like {@link #asked(AccountSelection, String, Deadline)}.
     *
     * @param anew whether accounts that were read a moment ago are fetched too; an open run of all is joined as it is
     */
    public Opened asked(AccountSelection selection, boolean anew, @Nullable String key, Deadline deadline) {
        String name = key == null ? null : "key-" + Sha256.hex(key, 32);
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<RunId> there = there(selection, anew, name);
            if (there.isPresent()) {
                return new Opened(there.get(), false);
            }
            Run run = fresh(selection, anew);
            if (runs.open(run, names(selection, name))) {
                if (selection instanceof AccountSelection.Named named && named.accounts().size() <= settings.inline()) {
                    planner.plan(run.id(), deadline).ifPresent(dispatch::send);
                }
                return new Opened(run.id(), true);
            }
        }
        throw new IllegalStateException("runs open and close faster than one can be joined");
    }

    private Run fresh(AccountSelection selection, boolean anew) {
        Instant now = LedgerTime.now(clock);
        return Run.opened(RunId.user(ids.next()), Run.Kind.USER, selection, now,
                anew ? now : now.minus(settings.userFresh()),
                now.plus(settings.userDeadline()), tokens.get());
    }

    private Optional<RunId> there(AccountSelection selection, boolean anew, @Nullable String name) {
        Optional<RunId> named = name == null ? Optional.empty() : runs.named(name);
        named.ifPresent(run -> check(run, selection, anew));
        if (named.isPresent() || !(selection instanceof AccountSelection.All)) {
            return named;
        }
        Optional<RunId> open = runs.open().stream().filter(this::isOfAll).findFirst();
        Optional<RunId> led = name == null ? open : open.map(run -> runs.name(name, run));
        led.filter(run -> !open.equals(led)).ifPresent(run -> check(run, selection, anew));
        return led;
    }

    /** The run holds its selection and since when a reading satisfies it, so that a key need not. */
    private void check(RunId run, AccountSelection selection, boolean anew) {
        if (runs.find(run)
                .filter(known -> !known.selection().equals(selection) || known.since().equals(known.openedAt()) != anew)
                .isPresent()) {
            throw new KeyReused(run);
        }
    }

    private boolean isOfAll(RunId id) {
        return runs.find(id)
                .filter(run -> run.selection() instanceof AccountSelection.All && run.closing() == null).isPresent();
    }

    private static List<String> names(AccountSelection selection, @Nullable String name) {
        List<String> names = new ArrayList<>();
        if (selection instanceof AccountSelection.All) {
            names.add(ALL);
        }
        if (name != null) {
            names.add(name);
        }
        return names;
    }
}
