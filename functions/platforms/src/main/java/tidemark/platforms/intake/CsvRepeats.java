package tidemark.platforms.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.account.NormalizedNames;
import tidemark.intake.AccountRow;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;

/** Merges repeated lines of one list: the last line of an account counts, and the first spelling of an organization is shown. */
final class CsvRepeats {

    private final Map<Address, AccountRow> known = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private CsvRepeats() {}

    /** The same lines in the same order, with one row for each account. A field missing in its last line is taken from an earlier one. */
    static List<CsvLine> settled(List<CsvLine> lines) {
        CsvRepeats retry = new CsvRepeats();
        lines.forEach(retry::read);
        List<CsvLine> settled = new ArrayList<>(lines.size());
        lines.forEach(line -> settled.add(line instanceof CsvLine.Row(AccountRow row) ? retry.settled(row) : line));
        return settled;
    }

    private void read(CsvLine line) {
        if (line instanceof CsvLine.Row(AccountRow row)) {
            AccountRow spelled = row.of(first(row.organization()));
            known.merge(row.address(), spelled, (earlier, later) -> later.after(earlier));
        }
    }

    private @Nullable String first(@Nullable String organization) {
        return organization == null
                ? null
                : names.computeIfAbsent(NormalizedNames.key(organization), key -> organization);
    }

    private CsvLine settled(AccountRow row) {
        AccountRow last = known.getOrDefault(row.address(), row);
        return last.line() == row.line()
                ? new CsvLine.Row(last)
                : new CsvLine.Repeated(new Line(row.line(), Verdict.REPEATED, row.address().toString(),
                        "line " + last.line() + " names the same account; what that line says counts"));
    }
}
