package tidemark.local;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import tidemark.intake.AccountRow;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.CsvLine;

/** One import of a list: prints the result of each line, in the order of the file, then the sums. */
final class Importing {

    private final ImportParts parts;
    private final Terminal terminal;
    private final Platforms platforms;
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final List<AccountRow> taken = new ArrayList<>();
    private boolean unknownPlatform;

    Importing(ImportParts parts, Terminal terminal, Platforms platforms) {
        this.parts = parts;
        this.terminal = terminal;
        this.platforms = platforms;
    }

    /** Imports every line; returns whether none was rejected or left out. */
    boolean take(AccountList list) throws InterruptedException {
        List<CsvLine> lines = list.lines();
        int done = 0;
        boolean whole = false;
        try {
            while (done < lines.size()) {
                List<CsvLine> part = lines.subList(done, Math.min(lines.size(), done + ImportParts.ROWS));
                takePart(part);
                done += part.size();
                terminal.aside("Imported %,d of %,d lines".formatted(done, lines.size()));
            }
            whole = true;
        } finally {
            sum(lines.size() - done);
        }
        list.notes().forEach(terminal::say);
        parts.limits(taken).forEach(terminal::say);
        return whole && count(Verdict.REJECTED) + count(Verdict.UNDONE) == 0;
    }

    private void takePart(List<CsvLine> part) throws InterruptedException {
        List<AccountRow> rows = part.stream().filter(CsvLine.Row.class::isInstance).map(CsvLine.Row.class::cast)
                .map(CsvLine.Row::row).toList();
        Map<Integer, Line> done = parts.take(rows);
        for (CsvLine line : part) {
            switch (line) {
                case CsvLine.Rejected(Line report) -> print(report);
                case CsvLine.Repeated(Line report) -> print(report);
                case CsvLine.Row(AccountRow row) -> {
                    Line report = Objects.requireNonNull(done.get(row.line()));
                    print(report);
                    if (report.verdict() != Verdict.REJECTED) {
                        taken.add(row);
                    }
                }
            }
        }
    }

    private void print(Line line) {
        counts.merge(line.verdict(), 1L, Long::sum);
        unknownPlatform |= line.detail().endsWith(AddressBook.UNKNOWN_PLATFORM);
        terminal.say("line %d: %s: %s%s".formatted(line.line(), line.verdict().name().toLowerCase(Locale.ROOT),
                line.account(), line.detail().isEmpty() ? "" : ": " + line.detail()));
    }

    /** @param left lines that were not reached */
    private void sum(int left) {
        if (unknownPlatform) {
            terminal.say("Known platforms: " + platforms.names());
        }
        long undone = count(Verdict.UNDONE) + left;
        terminal.say("%d added, %d updated, %d unchanged, %d repeated, %d rejected%s".formatted(count(Verdict.ADDED),
                count(Verdict.UPDATED), count(Verdict.UNCHANGED), count(Verdict.REPEATED), count(Verdict.REJECTED),
                undone == 0 ? "" : ", %d undone: import the list again".formatted(undone)));
    }

    private long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }
}
