package tidemark.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.history.Growth;
import tidemark.history.GrowthWindow;
import tidemark.history.State;
import tidemark.ledger.Accounts;

/**
 * Builds the board from the ledger, in one pass over all accounts, with the totals of the day. After a run and on the first build of a day it
 * recounts the totals of the days before and looks for insights, too. Two at once harm nothing: the board that was
 * begun later stands. Repeating a hint harms nothing either.
 */
public final class BuildBoard {

    /** How far the clocks of two functions may lie apart. */
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final Accounts accounts;
    private final BoardStore boards;
    private final Pointers pointers;
    private final Totals totals;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final boolean simulated;
    /** Whether past totals are left; a process that begins anew goes on with the next run that closes. */
    private volatile boolean unfinished;

    public BuildBoard(Accounts accounts, BoardStore boards, Pointers pointers, Totals totals, InstantSource clock,
            RandomGenerator random, boolean simulated) {
        this.accounts = accounts;
        this.boards = boards;
        this.pointers = pointers;
        this.totals = totals;
        this.clock = clock;
        this.random = random;
        this.simulated = simulated;
    }

    /** What came of a hint. */
    public sealed interface Result {

        /** @param unfinished whether past totals are left, with which the next build goes on */
        record Built(BoardPointer board, boolean unfinished) implements Result {}

        /** A board that has the change in it is there, or a later one was finished first. */
        record Skipped() implements Result {}

        /** The last board is too young; to be asked again then. */
        record TooSoon(Instant until) implements Result {}
    }

    public Result on(BoardHint hint) {
        Optional<BoardPointer> last = pointers.read().board();
        Instant now = clock.instant();
        if (hint instanceof BoardHint.Changed changed && last.isPresent()) {
            BoardPointer board = last.get();
            if (board.begunAt().isAfter(changed.until().plus(SKEW))) {
                return new Result.Skipped();
            }
            Instant next = board.begunAt().plus(BuildInterval.of(board.accounts()));
            if (next.isAfter(now)) {
                return new Result.TooSoon(next);
            }
        }
        return build(now, last.orElse(null), hint instanceof BoardHint.RunClosed);
    }

    private Result build(Instant begun, @Nullable BoardPointer last, boolean closed) {
        BoardWriter draft = new BoardWriter();
        boolean whole = closed || last == null || !day(last.begunAt()).equals(day(begun));
        DailyTrendsBuilder trends = new DailyTrendsBuilder(day(begun));
        TotalsRecount recount = whole || unfinished ? new TotalsRecount(day(begun)) : null;
        InsightsOfBuild insights = new InsightsOfBuild(day(begun), whole,
                last == null ? Optional.empty() : boards.insights(last.version()));
        accounts.walk(entry -> {
            State shown = entry.state().shown(begun);
            draft.add(entry.account(), shown, changes(shown.window(), day(begun)));
            trends.add(entry.account().id(), shown);
            insights.add(entry, shown);
            if (recount != null) {
                recount.add(entry.account(), shown);
            }
        });
        Board board = draft.finish(version(begun, last), begun, simulated);
        boards.put(trends.finish(board.version()));
        boards.put(insights.finish(board));
        long bytes = boards.put(board);
        String previous = last == null ? null : last.version();
        BoardPointer next = new BoardPointer(board.version(), previous, begun, board.size(), bytes);
        new TotalsOfBuild(totals).put(board, recount);
        if (!pointers.advance(next)) {
            boards.delete(board.version());
            return new Result.Skipped();
        }
        if (last != null && last.previous() != null) {
            boards.delete(last.previous());
        }
        unfinished = recount != null && new TotalsOfBuild(totals).putPast(board, recount);
        return new Result.Built(next, unfinished);
    }

    /** A ULID of the begin, and always above the version before. */
    private String version(Instant begun, @Nullable BoardPointer last) {
        long millis = begun.toEpochMilli();
        if (last != null) {
            millis = Math.max(millis, (AccountId.parse(last.version()).high() >>> 16) + 1);
        }
        return new AccountId(millis << 16 | (random.nextLong() & 0xFFFF), random.nextLong()).toString();
    }

    private static Map<GrowthPeriod, Long> changes(GrowthWindow window, LocalDate today) {
        Map<GrowthPeriod, Long> changes = new EnumMap<>(GrowthPeriod.class);
        for (GrowthPeriod span : GrowthPeriod.values()) {
            Growth.over(window, span.days(), today).ifPresent(growth -> changes.put(span, growth.change()));
        }
        return changes;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
