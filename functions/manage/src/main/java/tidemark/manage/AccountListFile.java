package tidemark.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tidemark.intake.AccountRow;
import tidemark.intake.ImportAccounts;
import tidemark.intake.ImportReport.Line;
import tidemark.job.JobCheckpoint;
import tidemark.job.JobFiles;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.Capacity;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.CsvLine;
import tidemark.platforms.intake.CsvList;

/** Takes an account list of a file. The list is held in memory, because its last line about an account counts. Thread-safe. */
final class AccountListFile implements ImportWork.ListFile {

    private final AccountsCsv csv;
    private final ImportAccounts imports;
    private final Capacity capacity;

    AccountListFile(AccountsCsv csv, ImportAccounts imports, Capacity capacity) {
        this.csv = csv;
        this.imports = imports;
        this.capacity = capacity;
    }

    @Override
    public Optional<List<String>> take(Path file, ImportJob asked, ImportReportPages report, JobCheckpoint checkpoint)
            throws CsvException, IOException, InterruptedException {
        CsvList list = csv.read(Files.readAllBytes(file), asked.encoding());
        List<CsvLine> lines = list.lines();
        try (AccountLanes lanes = new AccountLanes(imports.list(ImportRoute.rows(lines).toList()), false,
                checkpoint::remaining)) {
            for (int from = 0; from < lines.size(); from += JobFiles.PAGE) {
                if (report.has(from / JobFiles.PAGE)) {
                    continue;
                }
                if (report.late()) {
                    return Optional.empty();
                }
                List<Line> taken = lanes.take(lines.subList(from, Math.min(lines.size(), from + JobFiles.PAGE)),
                        report::alive);
                if (taken.stream().anyMatch(line -> line.detail().equals(AccountLanes.LATE))) {
                    return Optional.empty();
                }
                report.add(taken);
            }
        }
        List<String> notes = new ArrayList<>(list.notes());
        notes.addAll(capacity.of(ImportRoute.rows(lines).map(AccountRow::address).toList()));
        return Optional.of(notes);
    }
}
