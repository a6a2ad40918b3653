package tidemark.platforms.intake;

import tidemark.intake.AccountRow;
import tidemark.intake.ImportReport;

/** The result of reading one line of an account list. */
public sealed interface CsvLine {

    /** A line that names an account to be imported. */
    record Row(AccountRow row) implements CsvLine {}

    /** A line that could not be read, with the reason. */
    record Rejected(ImportReport.Line line) implements CsvLine {}

    /** A line that names an account which a later line names too; the later line is imported. */
    record Repeated(ImportReport.Line line) implements CsvLine {}

    /** The line number in its file, from 1. */
    default int number() {
        return switch (this) {
            case Row(AccountRow row) -> row.line();
            case Rejected(ImportReport.Line line) -> line.line();
            case Repeated(ImportReport.Line line) -> line.line();
        };
    }
}
