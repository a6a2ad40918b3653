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

import tidemark.intake.HistoryPart;
import tidemark.intake.HistoryPart.AccountDays;
import tidemark.intake.HistoryRow;
import tidemark.intake.ImportHistory;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.time.Deadline;

/** Imports parts of a history, the accounts of a part in parallel, until time runs out. An account that fails does not stop the others. */
final class HistoryLanes implements AutoCloseable {

    private static final int LANES = 16;
    private static final Duration RESERVE = Duration.ofSeconds(3);
    /** The time reserved for the response. */
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final String FAILED = "the ledger did not take this line; import it again";
    private static final Logger LOG = LoggerFactory.getLogger(HistoryLanes.class);

    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory());
    private final ImportHistory history;
    private final Deadline deadline;
    private boolean taken;

    HistoryLanes(ImportHistory history, Deadline deadline) {
        this.history = history;
        this.deadline = deadline;
    }

    /**
     * The results of rows, in no order.
     *
     * @param alive runs after each account
     * @throws RuntimeException if the ledger fails before any row was taken
     */
    List<Line> take(List<HistoryRow> rows, Runnable alive) throws InterruptedException {
        if (rows.isEmpty() || late()) {
            return undone(rows, ImportHistory.LATE);
        }
        HistoryPart part;
        try {
            part = history.part(rows);
        } catch (RuntimeException failed) {
            if (!taken) {
                throw failed;
            }
            LOG.error("The accounts of the lines from {} on were not looked up", rows.getFirst().line(), failed);
            return undone(rows, FAILED);
        }
        taken = true;
        Map<AccountDays, Future<List<Line>>> begun = new LinkedHashMap<>();
        part.accounts().forEach(days -> begun.put(days, lanes.submit(() -> history.take(days, this::late))));
        List<Line> lines = new ArrayList<>(part.settled());
        for (Map.Entry<AccountDays, Future<List<Line>>> account : begun.entrySet()) {
            lines.addAll(ended(account.getKey(), account.getValue()));
            alive.run();
        }
        return lines;
    }

    /** The results of an account. One that is still being written when the response is due has none here; sending it again writes it again. */
    private List<Line> ended(AccountDays days, Future<List<Line>> begun) throws InterruptedException {
        try {
            return begun.get(Math.max(0, deadline.remaining().minus(ANSWER).toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.debug("Account {} is not written yet", days.entry().account().id(), slow);
            begun.cancel(false);
            return undone(days.rows(), ImportHistory.LATE);
        } catch (ExecutionException failed) {
            LOG.error("The history of account {} was not taken", days.entry().account().id(), failed);
            return undone(days.rows(), FAILED);
        }
    }

    private boolean late() {
        return deadline.remaining().compareTo(RESERVE) < 0;
    }

    private static List<Line> undone(List<HistoryRow> rows, String detail) {
        return rows.stream().map(row -> new Line(row.line(), Verdict.UNDONE, row.address().toString(), detail))
                .toList();
    }

    @Override
    public void close() {
        lanes.shutdown();
    }
}
