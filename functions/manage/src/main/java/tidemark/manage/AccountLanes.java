package tidemark.manage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.intake.AccountRow;
import tidemark.intake.ImportList;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.platforms.intake.CsvLine;
import tidemark.time.Deadline;

/** Imports lines of an account list, several in parallel, until time runs out. A line that fails does not stop the others. */
final class AccountLanes implements AutoCloseable {

    static final String LATE = "time ran out before this line; import it again, what is done stays done";

    /** Lines that are written in parallel. */
    private static final int LANES = 16;
    private static final int RESERVE_SECONDS = 3;
    /** The time reserved for the response. */
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(AccountLanes.class);

    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory());
    private final ImportList list;
    private final boolean dryRun;
    private final Deadline deadline;

    /**
     * @param list the list that all lines are of
     * @param dryRun whether the lines are only checked
     */
    AccountLanes(ImportList list, boolean dryRun, Deadline deadline) {
        this.list = list;
        this.dryRun = dryRun;
        this.deadline = deadline;
    }

    /**
     * The results of lines, in their order.
     *
     * @param alive runs after each of them
     */
    List<Line> take(List<CsvLine> lines, Runnable alive) throws InterruptedException {
        Map<CsvLine, Future<Line>> begun = new LinkedHashMap<>();
        lines.forEach(line -> begun.put(line, lanes.submit(() -> take(line))));
        List<Line> done = new ArrayList<>();
        for (Map.Entry<CsvLine, Future<Line>> line : begun.entrySet()) {
            done.add(ended(line.getKey(), line.getValue()));
            alive.run();
        }
        return done;
    }

    /** The result of a line. A line that is still being written when the response is due has no result here; sending it again writes it again. */
    private Line ended(CsvLine line, Future<Line> begun) throws InterruptedException {
        try {
            return line instanceof CsvLine.Row
                    ? begun.get(Math.max(0, deadline.remaining().minus(ANSWER).toMillis()), TimeUnit.MILLISECONDS)
                    : begun.get();
        } catch (TimeoutException slow) {
            LOG.debug("Line {} is not written yet", line.number(), slow);
            begun.cancel(false);
            return undone(((CsvLine.Row) line).row(), LATE);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a line could not be imported", failed.getCause());
        }
    }

    private Line take(CsvLine line) {
        return switch (line) {
            case CsvLine.Rejected(Line report) -> report;
            case CsvLine.Repeated(Line report) -> report;
            case CsvLine.Row(AccountRow row) when dryRun -> undone(row, "a dry run takes no line");
            case CsvLine.Row(AccountRow row) -> deadline.remaining().toSeconds() < RESERVE_SECONDS
                    ? undone(row, LATE)
                    : take(row);
        };
    }

    /** Takes one line; a failure does not stop the other lines. */
    private Line take(AccountRow row) {
        try {
            return list.take(row);
        } catch (RuntimeException failed) {
            LOG.error("Line {} of an import, {}, was not taken", row.line(), row.address(), failed);
            return undone(row, "the ledger did not take this line; import it again");
        }
    }

    private static Line undone(AccountRow row, String detail) {
        return new Line(row.line(), Verdict.UNDONE, row.address().toString(), detail);
    }

    @Override
    public void close() {
        lanes.shutdown();
    }
}
