package tidemark.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of each line of an import.
 *
 * @param lines in the order of the file
 */
public record ImportReport(List<Line> lines) {

    /** How many lines of each kind a digest shows. */
    public static final int SHOWN = 100;

    public ImportReport {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum Verdict {
        ADDED, UPDATED,
        /** The line's numbers stand in place of those that an earlier import gave for its day. */
        REPLACED, UNCHANGED,
        /** A collected number stands for the day of the line. */
        KEPT,
        /** A later line of the same list names the same account; that one counts. */
        REPEATED,
        /** The line is wrong; repeating it is of no use. */
        REJECTED,
        /** The line is valid and was not imported; import it again. */
        UNDONE;

        /** What can become of a line of an account list, in the order of reports. */
        public static final List<Verdict> OF_ACCOUNTS = List.of(ADDED, UPDATED, UNCHANGED, REPEATED, REJECTED, UNDONE);
        /** What can become of a line of a history, in the order of reports. */
        public static final List<Verdict> OF_HISTORY = List.of(ADDED, REPLACED, UNCHANGED, KEPT, REPEATED, REJECTED,
                UNDONE);

        public boolean isTrouble() {
            return this == REJECTED || this == UNDONE;
        }
    }

    /**
     * @param line from 1, the header counted
     * @param account the account of the line: its address, or the text as written where that could not be read
     * @param detail why it was rejected, or what is worth knowing; empty if nothing is
     */
    public record Line(int line, Verdict verdict, String account, String detail) {}

    /**
     * Why lines were not taken.
     *
     * @param detail without the words that it quotes from a line
     * @param count of lines
     */
    public record Reason(Verdict verdict, String detail, int count) {}

    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** Why lines were not taken, the commonest reason first; at most a hundred and two. */
    public List<Reason> reasons() {
        return RejectionReasons.of(lines);
    }

    /** The first hundred lines of each verdict, and of each reason where there is one; in the order of the file. */
    public List<Line> digest() {
        Map<RejectionReasons.Kind, Integer> shown = new HashMap<>();
        List<Line> digest = new ArrayList<>();
        for (Line line : lines) {
            RejectionReasons.Kind kind = line.verdict().isTrouble()
                    ? RejectionReasons.Kind.of(line)
                    : new RejectionReasons.Kind(line.verdict(), "");
            if ((shown.size() < SHOWN || shown.containsKey(kind)) && shown.merge(kind, 1, Integer::sum) <= SHOWN) {
                digest.add(line);
            }
        }
        return digest;
    }
}
