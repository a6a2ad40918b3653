package tidemark.platforms.intake;

import tidemark.intake.AccountRow;
import tidemark.intake.ImportReport;

/** A line of an account list as it was understood. */
public sealed interface CsvLine {

    /** A line that names an account, to be taken in. */
    record Row(AccountRow row) implements CsvLine {}

    /** A line that could not be read, with the reason. */
    record Rejected(ImportReport.Line line) implements CsvLine {}
}
