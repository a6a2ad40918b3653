package tidemark.platforms.intake;

import java.util.List;

import tidemark.platforms.intake.CsvText.Piece;

/** Checks that every non-blank line of a list is in exactly one record, and that every record is reported once. */
final class LineAccounting {

    private LineAccounting() {}

    /**
     * @param from the index of the first line checked
     * @param reported the pieces that were not blank
     * @param read the results of reading them
     * @throws IllegalStateException if a line is in no record or in two, or a record is reported not at all or twice
     */
    static void check(List<String> lines, int from, List<Piece> pieces, List<Piece> reported, List<CsvLine> read) {
        int next = from;
        for (Piece piece : pieces) {
            blank(lines, next, piece.line() - 1);
            next = piece.last();
        }
        blank(lines, next, lines.size());
        if (read.size() != reported.size()) {
            throw new IllegalStateException(reported.size() + " records were read and " + read.size() + " reported");
        }
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).number() != reported.get(i).line()) {
                throw new IllegalStateException("the record in line " + reported.get(i).line() + " is not reported");
            }
        }
    }

    private static void blank(List<String> lines, int from, int until) {
        if (from > until) {
            throw new IllegalStateException("line " + from + " is in two records");
        }
        for (int i = from; i < until; i++) {
            if (!CsvText.blank(lines.get(i))) {
                throw new IllegalStateException("line " + (i + 1) + " is in no record");
            }
        }
    }
}
