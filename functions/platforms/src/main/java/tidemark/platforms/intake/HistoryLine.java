package tidemark.platforms.intake;

import tidemark.intake.HistoryRow;
import tidemark.intake.ImportReport;

/** The result of reading one line of a history. */
public sealed interface HistoryLine {

    /** A line with the numbers of an account on a day. */
    record Row(HistoryRow row) implements HistoryLine {}

    /** A line that could not be read, with the reason. */
    record Rejected(ImportReport.Line line) implements HistoryLine {}

    /** The line number in its file, from 1. */
    default int number() {
        return switch (this) {
            case Row(HistoryRow row) -> row.line();
            case Rejected(ImportReport.Line line) -> line.line();
        };
    }
}
