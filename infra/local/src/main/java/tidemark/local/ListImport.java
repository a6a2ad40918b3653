package tidemark.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

import tidemark.intake.AccountRow;
import tidemark.intake.ImportAccounts;
import tidemark.intake.ImportList;
import tidemark.intake.ImportReport;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.platforms.intake.CsvLine;

/** Imports an account list into the ledger, several lines in parallel; a line that fails is reported as not done and does not stop the others. */
final class ListImport {

    private static final int LANES = 8;

    private ListImport() {}

    /** @param taken receives the number of finished lines */
    static ImportReport take(List<CsvLine> lines, ImportAccounts imports, IntConsumer taken)
            throws InterruptedException {
        ImportList list = imports.list(lines.stream().filter(CsvLine.Row.class::isInstance)
                .map(CsvLine.Row.class::cast).map(CsvLine.Row::row).toList());
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory())) {
            List<Future<Line>> done = new ArrayList<>();
            for (CsvLine line : lines) {
                done.add(lanes.submit(() -> switch (line) {
                    case CsvLine.Rejected(Line report) -> report;
                    case CsvLine.Repeated(Line report) -> report;
                    case CsvLine.Row(AccountRow row) -> take(row, list);
                }));
            }
            List<Line> report = new ArrayList<>();
            for (Future<Line> line : done) {
                report.add(line.get());
                taken.accept(report.size());
            }
            return new ImportReport(report);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A line could not be taken into the ledger", failed.getCause());
        }
    }

    private static Line take(AccountRow row, ImportList list) {
        try {
            return list.take(row);
        } catch (RuntimeException failed) {
            Logs.note(failed);
            return new Line(row.line(), Verdict.UNDONE, row.address().toString(), "the ledger did not take it");
        }
    }
}
