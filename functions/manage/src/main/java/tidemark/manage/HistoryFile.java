package tidemark.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tidemark.intake.HistoryRow;
import tidemark.intake.ImportHistory;
import tidemark.intake.ImportReport.Line;
import tidemark.job.JobCheckpoint;
import tidemark.job.JobFiles;
import tidemark.platforms.AddressBook;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.HistoryCsv;
import tidemark.platforms.intake.HistoryLine;

/** Takes a history of a file, line by line. Thread-safe. */
final class HistoryFile implements ImportWork.ListFile {

    private final AddressBook book;
    private final ImportHistory history;

    HistoryFile(AddressBook book, ImportHistory history) {
        this.book = book;
        this.history = history;
    }

    @Override
    public Optional<List<String>> take(Path file, ImportJob asked, ImportReportPages report, JobCheckpoint checkpoint)
            throws CsvException, IOException, InterruptedException {
        HistoryCsv csv = HistoryCsv.open(() -> Files.newInputStream(file), asked.encoding(), book);
        try (HistoryLanes lanes = new HistoryLanes(history, checkpoint::remaining)) {
            Parts parts = new Parts(report, lanes);
            csv.read(JobFiles.PAGE, parts::take);
            return parts.late ? Optional.empty() : Optional.of(csv.notes());
        }
    }

    /** The parts of one file, in their order; once time has run out they are passed over. */
    private static final class Parts {

        private final ImportReportPages report;
        private final HistoryLanes lanes;
        private long seen;
        private boolean late;

        Parts(ImportReportPages report, HistoryLanes lanes) {
            this.report = report;
            this.lanes = lanes;
        }

        void take(List<HistoryLine> part) throws InterruptedException {
            if (late || report.has(seen++)) {
                return;
            }
            if (report.late()) {
                late = true;
                return;
            }
            List<Line> lines = new ArrayList<>();
            List<HistoryRow> rows = new ArrayList<>();
            for (HistoryLine line : part) {
                switch (line) {
                    case HistoryLine.Row(HistoryRow row) -> rows.add(row);
                    case HistoryLine.Rejected(Line rejected) -> lines.add(rejected);
                }
            }
            lines.addAll(lanes.take(rows, report::alive));
            late = lines.stream().anyMatch(line -> line.detail().equals(ImportHistory.LATE));
            if (!late) {
                lines.sort(Comparator.comparingInt(Line::line));
                report.add(lines);
            }
        }
    }
}
