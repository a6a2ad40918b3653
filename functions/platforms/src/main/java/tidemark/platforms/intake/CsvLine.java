package tidemark.platforms.intake;

import tidemark.intake.AccountRow;
import tidemark.intake.ImportReport;

/** A line of an account list as it was understood. */
public sealed interface CsvLine {

    /** A line that names an account, to be taken in. */
    record Row(AccountRow row) implements CsvLine {}

    /** A line that could not be read, with the reason. */
    record Rejected(ImportReport.Line line) implements CsvLine {}

    /** A line that names an account which a later line names too; that one is taken in. */
    record Repeated(ImportReport.Line line) implements CsvLine {}

    /** Where it stands in its file, from 1. */
    default int number() {
        return switch (this) {
            case Row(AccountRow row) -> row.line();
            case Rejected(ImportReport.Line line) -> line.line();
            case Repeated(ImportReport.Line line) -> line.line();
        };
    }
}
