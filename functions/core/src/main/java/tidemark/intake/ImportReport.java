package tidemark.intake;

import java.util.List;

/**
 * What became of each line of an import.
 *
 * @param lines in the order of the file
 */
public record ImportReport(List<Line> lines) {

    public ImportReport {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum Verdict {
        ADDED, UPDATED, UNCHANGED, REJECTED
    }

    /**
     * @param line from 1, the header counted
     * @param account what the line speaks of: its address, or the text as written where that could not be read
     * @param detail why it was rejected, or what is worth knowing; empty if nothing is
     */
    public record Line(int line, Verdict verdict, String account, String detail) {}

    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}
