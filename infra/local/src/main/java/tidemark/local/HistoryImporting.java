package tidemark.local;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import tidemark.intake.HistoryRow;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.HistoryCsv;
import tidemark.platforms.intake.HistoryLine;

/** One import of a history: prints the result of each line, in the order of the file, then the sums. Holds no more of the file than one part. */
final class HistoryImporting {

    private final HistoryParts parts;
    private final Terminal terminal;
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private int last = 1;

    HistoryImporting(HistoryParts parts, Terminal terminal) {
        this.parts = parts;
        this.terminal = terminal;
    }

    /** Imports every line; returns whether none was rejected or left out. */
    boolean take(HistoryCsv history) throws InterruptedException, IOException, CsvException {
        boolean whole = false;
        try {
            history.read(HistoryParts.ROWS, part -> takePart(part, history.lines()));
            whole = true;
        } finally {
            String sums = Verdict.OF_HISTORY.stream()
                    .filter(verdict -> verdict != Verdict.UNDONE || count(verdict) > 0)
                    .map(verdict -> count(verdict) + " " + word(verdict)).collect(Collectors.joining(", "));
            terminal.say(sums + (whole ? "" : ", lines after %d undone".formatted(last))
                    + (whole && count(Verdict.UNDONE) == 0 ? "" : ": import the file again"));
        }
        history.notes().forEach(terminal::say);
        return count(Verdict.REJECTED) + count(Verdict.UNDONE) == 0;
    }

    private void takePart(List<HistoryLine> part, int all) throws InterruptedException {
        List<HistoryRow> rows = part.stream().filter(HistoryLine.Row.class::isInstance)
                .map(line -> ((HistoryLine.Row) line).row()).toList();
        Map<Integer, Line> done = parts.take(rows);
        for (HistoryLine line : part) {
            Line report = switch (line) {
                case HistoryLine.Rejected(Line rejected) -> rejected;
                case HistoryLine.Row(HistoryRow row) -> Objects.requireNonNull(done.get(row.line()));
            };
            counts.merge(report.verdict(), 1, Integer::sum);
            terminal.say("line %d: %s: %s%s".formatted(report.line(), word(report.verdict()), report.account(),
                    report.detail().isEmpty() ? "" : ": " + report.detail()));
        }
        last = part.getLast().number();
        terminal.aside("Imported %,d of %,d lines".formatted(last, all + 1));
    }

    private int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
