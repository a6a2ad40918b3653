package tidemark.platforms.intake;

import java.util.List;

import tidemark.platforms.intake.CsvText.Piece;

/** Sees to it that every line of a list that says something is in one record, and every record is told of once. */
final class LineAccounting {

    private LineAccounting() {}

    /**
     * @param from the place of the first line that is looked at
     * @param told the pieces that said something
     * @param read what was understood of them
     * @throws IllegalStateException if a line is in no record or in two, or a record is not told of or twice
     */
    static void check(List<String> lines, int from, List<Piece> pieces, List<Piece> told, List<CsvLine> read) {
        int next = from;
        for (Piece piece : pieces) {
            blank(lines, next, piece.line() - 1);
            next = piece.last();
        }
        blank(lines, next, lines.size());
        if (read.size() != told.size()) {
            throw new IllegalStateException(told.size() + " records were read and " + read.size() + " told of");
        }
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).number() != told.get(i).line()) {
                throw new IllegalStateException("the record in line " + told.get(i).line() + " is not told of");
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
