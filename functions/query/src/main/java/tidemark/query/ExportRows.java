package tidemark.query;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.account.AccountId;
import tidemark.board.Board;
import tidemark.board.BoardColumn;
import tidemark.board.CellValue;
import tidemark.board.Row;
import tidemark.history.Snapshot;

/** The rows of exports, in the order in which the accounts were added. A few accounts are in memory at once. Thread-safe. */
final class ExportRows {

    /** Accounts whose histories are read at the same time. */
    private static final int AT_ONCE = 16;
    private static final List<String> OUTCOMES = List.of("id", "platform", "handle", "organization", "status",
            "outcome", "asked_at", "observed_at", "method", "gone", "simulated");

    private final Histories histories;

    /** The days of an account that may be shown. */
    @FunctionalInterface
    interface Histories {
        List<Snapshot> days(AccountId id, LocalDate from, LocalDate to);
    }

    ExportRows(Histories histories) {
        this.histories = histories;
    }

    /** Takes rows one after the other. */
    interface Taking {
        void row(ObjectNode row) throws IOException;

        void day(DayRow row) throws IOException;

        /** Some accounts were read, perhaps without a row. */
        default void went() {}
    }

    /** The columns of a CSV file. */
    static List<String> columns(ExportContent content) {
        return switch (content) {
            case ACCOUNTS -> AccountRows.EXPORT.columns();
            case HISTORY -> DayRow.COLUMNS;
            case OUTCOMES -> OUTCOMES;
        };
    }

    void each(ExportRequest request, Board board, Taking taking) throws IOException {
        switch (request.content()) {
            case ACCOUNTS -> accounts(request, board, taking);
            case HISTORY -> history(request, board, taking);
            case OUTCOMES -> outcomes(request, board, taking);
        }
    }

    private static void accounts(ExportRequest request, Board board, Taking taking) throws IOException {
        for (Iterator<Row> rows = board.rows(request.filter()).iterator(); rows.hasNext();) {
            taking.row(AccountRows.EXPORT.of(rows.next(), request.view()).put("simulated", board.simulated()));
        }
    }

    private static void outcomes(ExportRequest request, Board board, Taking taking) throws IOException {
        for (Iterator<Row> rows = board.rows(request.filter()).iterator(); rows.hasNext();) {
            Row row = rows.next();
            Optional<LocalDate> asked = row.value(BoardColumn.ASKED_AT)
                    .map(value -> day(((CellValue.Moment) value).value()));
            if (asked.filter(day -> !day.isBefore(request.from()) && !day.isAfter(request.to())).isPresent()) {
                ObjectNode whole = AccountRows.EXPORT.of(row, request.view()).put("simulated", board.simulated());
                taking.row(whole.retain(OUTCOMES));
            }
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private void history(ExportRequest request, Board board, Taking taking) throws IOException {
        List<Row> some = new ArrayList<>(AT_ONCE);
        for (Iterator<Row> rows = board.rows(request.filter()).iterator(); rows.hasNext();) {
            some.add(rows.next());
            if (some.size() == AT_ONCE || !rows.hasNext()) {
                List<List<Snapshot>> days = Concurrently.map(some,
                        row -> histories.days(row.id(), request.from(), request.to()));
                for (int i = 0; i < days.size(); i++) {
                    for (Snapshot day : days.get(i)) {
                        taking.day(DayRow.of(some.get(i), day, board.simulated()));
                    }
                }
                some.clear();
                taking.went();
            }
        }
    }
}
