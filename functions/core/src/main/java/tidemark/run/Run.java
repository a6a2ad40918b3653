package tidemark.run;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;

/**
 * One collection of a set of accounts, from opening to close. Changes are made by the methods named after what they lead to; each is
 * conditional on {@code rev} where it is written.
 *
 * @param since a reading from then on is fresh enough: its account is not requested again
 * @param deadline when it closes, even with accounts open
 * @param attempt which attempt at planning counts, 0 before the first
 * @param planner the planner's lease, absent before the first attempt and once planned
 * @param plan absent until planned
 * @param overdue whether its deadline passed with chunks open, which are being ended then
 * @param closing absent until closed
 * @param writer names the writer of this revision
 * @param rev counts writes, 0 before the first
 */
public record Run(RunId id, Kind kind, AccountSelection selection, Instant openedAt, Instant since, Instant deadline,
        int attempt,
        @Nullable Lease planner, @Nullable Plan plan, boolean overdue, @Nullable Closing closing, String writer,
        long rev) {

    /** Why a run was opened. */
    public enum Kind {
        /** Of the schedule, one a day. */
        DAILY("DAILY"),
        /** Of a user. */
        USER("USER");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in the ledger; words never change meaning. */
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException if no kind has that word in the ledger */
        public static Kind of(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of run has the code " + code));
        }
    }

    /** The state of a run. */
    public enum State {
        PLANNING, RUNNING, COMPLETE, COMPLETE_WITH_GAPS
    }

    public static Run opened(RunId id, Kind kind, AccountSelection selection, Instant at, Instant since,
            Instant deadline, String by) {
        return new Run(id, kind, selection, at, since, deadline, 0, null, null, false, null, by, 0);
    }

    public State state() {
        if (closing != null) {
            return closing.gaps ? State.COMPLETE_WITH_GAPS : State.COMPLETE;
        }
        return plan == null ? State.PLANNING : State.RUNNING;
    }

    /** In its next planning attempt, whose lease ends at an instant. */
    public Run planning(Instant until, String by) {
        return new Run(id, kind, selection, openedAt, since, deadline, attempt + 1, new Lease(by, until), null,
                overdue, null, by, rev);
    }

    public Run planned(Plan made, String by) {
        return new Run(id, kind, selection, openedAt, since, deadline, attempt, null, made, overdue, null, by,
                rev);
    }

    /** Past its deadline with chunks open. */
    public Run late(String by) {
        return new Run(id, kind, selection, openedAt, since, deadline, attempt, planner, plan, true, closing, by, rev);
    }

    public Run closed(Closing how, String by) {
        return new Run(id, kind, selection, openedAt, since, deadline, attempt, null, plan, overdue, how, by,
                rev);
    }

    /** This revision as it stands once written. */
    public Run stored() {
        return new Run(id, kind, selection, openedAt, since, deadline, attempt, planner, plan, overdue, closing,
                writer, rev + 1);
    }

    /** @param until when a planner that has not finished may be presumed dead */
    public record Lease(String holder, Instant until) {}

    /**
     * What a run is to do.
     *
     * @param platforms the part of each platform that has accounts
     */
    public record Plan(Map<Platform, Part> platforms) {

        public Plan {
            platforms = java.util.Collections.unmodifiableMap(new TreeMap<>(platforms));
        }

        public long expected() {
            return platforms.values().stream().mapToLong(Part::expected).sum();
        }

        public long chunks() {
            return platforms.values().stream().mapToLong(Part::chunks).sum();
        }
    }

    /**
     * A platform's part of a plan.
     *
     * @param expected accounts
     * @param chunks that its accounts were cut into
     * @param settled accounts that ended at planning, because they could not be requested
     */
    public record Part(long expected, long chunks, Tally settled) {}

    /**
     * How a run ended.
     *
     * @param gaps whether its deadline ended it
     * @param totals everything counted, by platform
     */
    public record Closing(Instant at, boolean gaps, Map<Platform, Tally> totals) {
        public Closing {
            totals = java.util.Collections.unmodifiableMap(new TreeMap<>(totals));
        }
    }
}
