package tidemark.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;

/** Counts why lines were not imported, by kind: a reason without the words that it quotes from a line. Bounded, whatever the lines contain. */
final class RejectionReasons {

    private static final int KINDS = 100;
    private static final int LONGEST = 200;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private RejectionReasons() {}

    /** What lines that fail for the same reason have in common. */
    record Kind(Verdict verdict, String detail) {

        static Kind of(Line line) {
            String plain = QUOTED.matcher(line.detail()).replaceAll("\"…\"");
            return new Kind(line.verdict(),
                    plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…");
        }
    }

    /** The commonest first; beyond a hundred kinds all others of a verdict are one. */
    static List<ImportReport.Reason> of(List<Line> lines) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.verdict().isTrouble()) {
                Kind kind = Kind.of(line);
                boolean room = counts.size() < KINDS || counts.containsKey(kind);
                counts.merge(room ? kind : new Kind(line.verdict(), "other reasons"), 1, Integer::sum);
            }
        }
        List<ImportReport.Reason> reasons = new ArrayList<>();
        counts.forEach((kind, count) -> reasons.add(new ImportReport.Reason(kind.verdict, kind.detail, count)));
        reasons.sort(Comparator.comparingInt(ImportReport.Reason::count).reversed());
        return reasons;
    }
}
